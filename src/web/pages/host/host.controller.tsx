import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { HostDayReader, HostLinkRepository, RecordNotHeld, RecordOutcome } from '../../../modules/outcomes';
import { Html, renderPage } from '../../layout';
import { cardId, type CardState } from './candidate-card';
import { HostDayPage } from './host-day.page';
import { feedbackField, formOf, recordResult, typedIn } from '../../components/outcome/outcome.forms';

const addressOf = (token: string): string => `/gastbedrijf/${encodeURIComponent(token)}`;

/** A host's part of an event, behind a secret link and without account. Opening it changes nothing. */
@ApiExcludeController()
@Controller('gastbedrijf/:token')
export class HostController {
  constructor(
    private readonly links: HostLinkRepository,
    private readonly days: HostDayReader,
    private readonly recordOutcome: RecordOutcome,
    private readonly recordNotHeld: RecordNotHeld,
  ) {}

  @Get()
  @Html()
  async show(
    @Param('token') token: string,
    @Query('wijzig') changing?: string,
    @Query('bewaard') saved?: string,
  ): Promise<string> {
    const day = await this.days.of(await this.links.resolve(token));
    const cards: Record<string, CardState> = {};
    if (saved !== undefined) cards[saved] = { saved: true };
    if (changing !== undefined) cards[changing] = { changing: true };
    return renderPage(<HostDayPage day={day} address={addressOf(token)} cards={cards} />);
  }

  @Post('gesprekken/:interviewId')
  @Html()
  async record(
    @Param('token') token: string,
    @Param('interviewId') interviewId: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | undefined> {
    const form = formOf(body);
    const link = await this.links.resolve(token);
    const useCases = { outcome: this.recordOutcome, notHeld: this.recordNotHeld };
    const errors = await recordResult(useCases, { type: 'host', link }, interviewId, form);
    if (Object.keys(errors).length === 0) {
      void reply.redirect(`${addressOf(token)}?bewaard=${interviewId}#${cardId(interviewId)}`, 303);
      return undefined;
    }
    void reply.status(422);
    const field = feedbackField(interviewId);
    const cards = { [interviewId]: { changing: true, typed: typedIn(form, field), error: errors[field] } };
    const day = await this.days.of(link);
    return renderPage(<HostDayPage day={day} address={addressOf(token)} cards={cards} errors={errors} />);
  }
}

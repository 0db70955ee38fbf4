import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Throttle } from '@nestjs/throttler';
import { HostDayReader, HostLinkRepository, RecordNotHeld, RecordOutcome } from '../../../modules/outcomes';
import { outcomeForm, recordResult } from '../../components/outcome/outcome.forms';
import { submit } from '../../forms/submit';
import { Html, type PageOrRedirect } from '../../layout';
import { cardId, type CardState } from './candidate-card';
import { HostDayPage } from './host-day.page';
import { PostByHost, type HostPost } from './host-post';

const addressOf = (token: string): string => `/gastbedrijf/${encodeURIComponent(token)}`;

/** A host's part of an event, behind a secret link and without account. Opening it changes nothing. */
@ApiExcludeController()
@Controller('gastbedrijf/:token')
@Throttle({ default: { limit: 120, ttl: 60_000 } })
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
    @Query('change') changing?: string,
    @Query('saved') saved?: string,
  ): Promise<PageOrRedirect> {
    const day = await this.days.of(await this.links.resolve(token));
    const cards: Record<string, CardState> = {};
    if (saved !== undefined) cards[saved] = { saved: true };
    if (changing !== undefined) cards[changing] = { changing: true };
    return <HostDayPage day={day} address={addressOf(token)} cards={cards} />;
  }

  @Post('gesprekken/:interviewId')
  @Html()
  record(@PostByHost(outcomeForm, 'interviewId') post: HostPost<typeof outcomeForm>): Promise<PageOrRedirect> {
    const { token, link } = post;
    const interviewId = post.params['interviewId'] ?? '';
    const useCases = { outcome: this.recordOutcome, notHeld: this.recordNotHeld };
    return submit(post, {
      act: (result) => recordResult(useCases, { actor: { type: 'host', link }, interviewId }, result),
      next: `${addressOf(token)}?saved=${interviewId}#${cardId(interviewId)}`,
      page: async (state) => {
        const cards = { [interviewId]: { changing: true } };
        const day = await this.days.of(link);
        return <HostDayPage day={day} address={addressOf(token)} cards={cards} state={state} />;
      },
    });
  }
}

import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { DomainError } from '../../../../kernel';
import { EventReader, type CapacityChange } from '../../../../modules/events';
import { SignedIn, User, type CurrentUser } from '../../../../modules/identity';
import { ChangeSeats, PreviewSeats } from '../../../../modules/registrations';
import { parseInput } from '../../../../platform/http';
import { seatTexts } from '../../../../texts/seats';
import { Html, renderPage } from '../../../layout';
import { redirect } from '../../../forms/redirect';
import type { FormBody } from '../../../forms/legacy-submit';
import { changeForm, confirmForm, noChange } from '../../../components/event/seat-change.forms';
import { SeatChangePage } from './seat-change.page';

/** Shows what a change of the places would do, and makes it when the coordinator says so. */
@Controller('evenementen/:code/plaatsen/wijziging')
@SignedIn('coordinator')
export class SeatChangeController {
  constructor(
    private readonly events: EventReader,
    private readonly preview: PreviewSeats,
    private readonly changePlaces: ChangeSeats,
  ) {}

  @Get()
  @Html()
  async show(@User() user: CurrentUser, @Param('code') code: string, @Query() query: FormBody): Promise<string> {
    const event = await this.events.byIdOrCode(user.associationId, code);
    const change = parseInput(changeForm, query['soort'] === undefined ? noChange(event) : query);
    return this.page(user, code, change, {
      notice: query['bewaard'] === undefined ? undefined : seatTexts.change.othersSaved,
    });
  }

  /** A refusal shows anew what would happen by now. */
  @Post()
  @Html()
  async confirm(
    @User() user: CurrentUser,
    @Param('code') code: string,
    @Body() body: FormBody | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { form, seen } = parseInput(confirmForm, body ?? {});
    const change = parseInput(changeForm, form);
    try {
      await this.changePlaces.execute({ user, eventId: code, change, mark: seen });
    } catch (error) {
      if (!(error instanceof DomainError) || error.kind !== 'conflict') throw error;
      void reply.status(409);
      return this.page(user, code, change, { refusal: error.message });
    }
    return redirect(reply, `/evenementen/${encodeURIComponent(code)}/plaatsen?gedaan=wijziging`);
  }

  private async page(
    user: CurrentUser,
    code: string,
    change: CapacityChange,
    shown: { readonly notice?: string | undefined; readonly refusal?: string },
  ): Promise<string> {
    const event = await this.events.byIdOrCode(user.associationId, code);
    const preview = await this.preview.execute({ event, change });
    return renderPage(<SeatChangePage {...{ user, change, preview }} {...shown} />);
  }
}

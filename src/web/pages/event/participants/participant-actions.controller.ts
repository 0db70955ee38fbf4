import { Body, Controller, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { EventReader } from '../../../../modules/events';
import { SignedIn, User, type CurrentUser } from '../../../../modules/identity';
import { ChangeStop, OfferByHand, UndoCancellation } from '../../../../modules/registrations';
import { parseInput } from '../../../../platform/http';
import { registrationTexts } from '../../../../texts/registrations';
import { redirect } from '../../../forms/redirect';
import type { FormBody } from '../../../components/referral/referral.forms';
import { ParticipantsReader } from './participants.reader';

const REASON_LENGTH = 150;
const { offerReason, stopNeeded } = registrationTexts.fields;

const offerForm = z.object({
  waarom: z.string({ error: offerReason }).trim().min(1, offerReason).max(REASON_LENGTH, offerReason),
});
const stopForm = z.object({ stop: z.string({ error: stopNeeded }).min(1, stopNeeded) });

/** What a coordinator changes about one participant, apart from coming or not. */
@Controller('evenementen/:code/deelnemers/:registrationId')
@SignedIn('coordinator')
export class ParticipantActionsController {
  constructor(
    private readonly events: EventReader,
    private readonly participants: ParticipantsReader,
    private readonly offerByHand: OfferByHand,
    private readonly changeStop: ChangeStop,
    private readonly undoCancellation: UndoCancellation,
  ) {}

  @Post('aanbieden')
  async offer(
    @User() user: CurrentUser,
    @Param('code') code: string,
    @Param('registrationId') registrationId: string,
    @Body() body: FormBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { waarom } = parseInput(offerForm, body);
    const address = await this.addressOf(user, code, registrationId);
    await this.offerByHand.execute({ user, registrationId, reason: waarom });
    return redirect(reply, `${address}?gedaan=aangeboden`);
  }

  @Post('opstapplaats')
  async stop(
    @User() user: CurrentUser,
    @Param('code') code: string,
    @Param('registrationId') registrationId: string,
    @Body() body: FormBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { stop } = parseInput(stopForm, body);
    const address = await this.addressOf(user, code, registrationId);
    await this.changeStop.execute({ actor: { type: 'user', user }, registrationId, eventStopId: stop });
    return redirect(reply, `${address}?gedaan=opstapplaats`);
  }

  @Post('terugdraaien')
  async undo(
    @User() user: CurrentUser,
    @Param('code') code: string,
    @Param('registrationId') registrationId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const address = await this.addressOf(user, code, registrationId);
    await this.undoCancellation.execute({ user, registrationId });
    return redirect(reply, `${address}?gedaan=terug`);
  }

  /** @throws DomainError not-found when the person is not in this event */
  private async addressOf(user: CurrentUser, code: string, registrationId: string): Promise<string> {
    const event = await this.events.byIdOrCode(user.associationId, code);
    await this.participants.file(user, event, registrationId);
    return `/evenementen/${encodeURIComponent(event.code)}/deelnemers/${registrationId}`;
  }
}

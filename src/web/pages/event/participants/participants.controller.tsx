import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { EventReader, type EventView } from '../../../../modules/events';
import { AccessLogRepository, SignedIn, User, type CurrentUser } from '../../../../modules/identity';
import {
  AnswerOffer,
  ArrangeTransport,
  cancelReasons,
  CancelRegistration,
  ConfirmRegistration,
  SettleMergeProposal,
  transports,
} from '../../../../modules/registrations';
import { parseForm, parseInput } from '../../../../platform/http';
import { counsellorTexts } from '../../../../texts/counsellor';
import { registrationTexts } from '../../../../texts/registrations';
import { Html, renderPage } from '../../../layout';
import type { FormBody } from '../../../components/referral/referral.forms';
import { redirect } from '../../../forms/redirect';
import { ParticipantPage } from './participant.page';
import { ParticipantsPage } from './participants.page';
import { ParticipantsReader, type ParticipantFile } from './participants.reader';

const cancelForm = z.object({ reason: z.enum(cancelReasons, { error: registrationTexts.fields.reason }) });
const answerForm = z.object({ antwoord: z.enum(['accept', 'decline']) });
const transportForm = z.object({ vervoer: z.enum(transports, { error: registrationTexts.fields.transport }) });
const verdictForm = z.object({ oordeel: z.enum(['merged', 'different-people']) });
const notices: Readonly<Record<string, string>> = counsellorTexts.notices;

/** The coordinator's page of participants: who comes, who waits and why, and what can be done about it. */
@Controller('evenementen/:code/deelnemers')
@SignedIn('coordinator')
export class ParticipantsController {
  constructor(
    private readonly events: EventReader,
    private readonly participants: ParticipantsReader,
    private readonly accessLog: AccessLogRepository,
    private readonly cancelRegistration: CancelRegistration,
    private readonly confirmRegistration: ConfirmRegistration,
    private readonly answerOffer: AnswerOffer,
    private readonly arrangeTransport: ArrangeTransport,
    private readonly settleMergeProposal: SettleMergeProposal,
  ) {}

  @Get()
  @Html()
  async list(@User() user: CurrentUser, @Param('code') code: string, @Query('gedaan') done?: string): Promise<string> {
    const event = await this.events.byIdOrCode(user.associationId, code);
    const people = await this.participants.ofEvent(event);
    return renderPage(<ParticipantsPage user={user} event={event} notice={notices[done ?? '']} {...people} />);
  }

  @Get(':registrationId')
  @Html()
  async file(
    @User() user: CurrentUser,
    @Param('code') code: string,
    @Param('registrationId') registrationId: string,
    @Query('gedaan') done?: string,
  ): Promise<string> {
    const { event, file } = await this.open(user, code, registrationId);
    await this.accessLog.read(user, 'registration', registrationId, 'deelnemers');
    return renderPage(<ParticipantPage user={user} event={event} notice={notices[done ?? '']} {...file} />);
  }

  @Post(':registrationId/afzeggen')
  @Html()
  async cancel(
    @User() user: CurrentUser,
    @Param('code') code: string,
    @Param('registrationId') registrationId: string,
    @Body() body: FormBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { event, file } = await this.open(user, code, registrationId);
    const parsed = parseForm(cancelForm, body);
    if (!parsed.ok) {
      void reply.status(422);
      const { reason } = registrationTexts.fields;
      return renderPage(
        <ParticipantPage user={user} event={event} notice={undefined} reasonError={reason} {...file} />,
      );
    }
    await this.cancelRegistration.execute({
      actor: { type: 'user', user },
      registrationId,
      reason: parsed.value.reason,
    });
    return back(reply, event, registrationId, 'afgezegd');
  }

  @Post(':registrationId/bevestigen')
  async confirm(
    @User() user: CurrentUser,
    @Param('code') code: string,
    @Param('registrationId') registrationId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { event } = await this.open(user, code, registrationId);
    await this.confirmRegistration.execute({ actor: { type: 'user', user }, registrationId });
    return back(reply, event, registrationId, 'bevestigd');
  }

  @Post(':registrationId/aanbod')
  async answer(
    @User() user: CurrentUser,
    @Param('code') code: string,
    @Param('registrationId') registrationId: string,
    @Body() body: FormBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { antwoord } = parseInput(answerForm, body);
    const { event } = await this.open(user, code, registrationId);
    await this.answerOffer.execute({ actor: { type: 'user', user }, registrationId, answer: antwoord });
    return back(reply, event, registrationId, antwoord === 'accept' ? 'aanvaard' : 'geweigerd');
  }

  @Post(':registrationId/vervoer')
  async transport(
    @User() user: CurrentUser,
    @Param('code') code: string,
    @Param('registrationId') registrationId: string,
    @Body() body: FormBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { vervoer } = parseInput(transportForm, body);
    const { event } = await this.open(user, code, registrationId);
    await this.arrangeTransport.execute({ user, registrationId, transport: vervoer });
    return back(reply, event, registrationId, 'vervoer');
  }

  @Post('dubbel/:proposalId')
  async settle(
    @User() user: CurrentUser,
    @Param('code') code: string,
    @Param('proposalId') proposalId: string,
    @Body() body: FormBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { oordeel } = parseInput(verdictForm, body);
    const event = await this.events.byIdOrCode(user.associationId, code);
    await this.settleMergeProposal.execute({ user, proposalId, verdict: oordeel });
    return redirect(reply, `${addressOf(event)}?gedaan=beslist`);
  }

  private async open(
    user: CurrentUser,
    code: string,
    registrationId: string,
  ): Promise<{ readonly event: EventView; readonly file: ParticipantFile }> {
    const event = await this.events.byIdOrCode(user.associationId, code);
    return { event, file: await this.participants.file(user, event, registrationId) };
  }
}

const addressOf = (event: EventView): string => `/evenementen/${encodeURIComponent(event.code)}/deelnemers`;

const back = (reply: FastifyReply, event: EventView, registrationId: string, done: string): string =>
  redirect(reply, `${addressOf(event)}/${registrationId}?gedaan=${done}`);

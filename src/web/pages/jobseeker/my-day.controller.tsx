import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import { Throttle } from '@nestjs/throttler';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { DomainError } from '../../../kernel';
import { AssociationReader } from '../../../modules/identity';
import {
  AnswerOffer,
  CancelRegistration,
  ConfirmRegistration,
  ParticipantLinkRepository,
} from '../../../modules/registrations';
import { parseInput } from '../../../platform/http';
import { Html, renderPage } from '../../layout';
import { redirect } from '../../forms/redirect';
import { AskCancelPage, LinkGonePage, MyDayPage, TooLatePage } from './my-day.page';
import { MyDayReader } from './my-day.reader';

const answerForm = z.object({ antwoord: z.enum(['accept', 'decline']) });

/** The jobseeker's page behind a link, without an account. A GET never changes anything: mail scanners open links too. */
@Controller('mijn-dag/:token')
@Throttle({ default: { limit: 120, ttl: 60_000 } })
export class MyDayController {
  constructor(
    private readonly days: MyDayReader,
    private readonly links: ParticipantLinkRepository,
    private readonly associations: AssociationReader,
    private readonly confirmRegistration: ConfirmRegistration,
    private readonly cancelRegistration: CancelRegistration,
    private readonly answerOffer: AnswerOffer,
  ) {}

  @Get()
  @Html()
  show(@Param('token') token: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    return this.orGone(token, reply, async () =>
      renderPage(<MyDayPage token={token} day={await this.days.of(token)} />),
    );
  }

  @Get('afzeggen')
  @Html()
  askCancel(@Param('token') token: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    return this.orGone(token, reply, async () =>
      renderPage(<AskCancelPage token={token} day={await this.days.of(token)} />),
    );
  }

  @Post('ik-kom')
  @Html()
  come(@Param('token') token: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    return this.orGone(token, reply, async () => {
      const { registrationId } = await this.links.resolve(token);
      await this.confirmRegistration.execute({ actor: { type: 'participant', registrationId }, registrationId });
      return back(reply, token);
    });
  }

  @Post('afzeggen')
  @Html()
  cancel(@Param('token') token: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    return this.orGone(token, reply, async () => {
      const { registrationId } = await this.links.resolve(token);
      const actor = { type: 'participant' as const, registrationId };
      await this.cancelRegistration.execute({ actor, registrationId, reason: 'by-participant' });
      return back(reply, token);
    });
  }

  @Post('aanbod')
  @Html()
  answer(
    @Param('token') token: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return this.orGone(token, reply, async () => {
      const { antwoord } = parseInput(answerForm, body);
      const { registrationId } = await this.links.resolve(token);
      try {
        await this.answerOffer.execute({
          actor: { type: 'participant', registrationId },
          registrationId,
          answer: antwoord,
        });
      } catch (error) {
        if (!(error instanceof DomainError) || error.kind !== 'conflict') throw error;
        void reply.status(409);
        return renderPage(<TooLatePage token={token} />);
      }
      return back(reply, token);
    });
  }

  private async orGone(token: string, reply: FastifyReply, answer: () => Promise<string>): Promise<string> {
    try {
      return await answer();
    } catch (error) {
      if (!(error instanceof DomainError) || error.kind !== 'gone') throw error;
      void reply.status(410);
      return renderPage(<LinkGonePage phone={await this.phoneFor(token)} />);
    }
  }

  /** An old link still knows whose it was; an invented one gets no number. */
  private async phoneFor(token: string): Promise<string | undefined> {
    const associationId = await this.links.associationOf(token);
    return associationId === undefined ? undefined : (await this.associations.byId(associationId))?.phone;
  }
}

const back = (reply: FastifyReply, token: string): string => redirect(reply, `/mijn-dag/${encodeURIComponent(token)}`);

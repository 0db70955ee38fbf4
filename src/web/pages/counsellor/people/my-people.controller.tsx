import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { AccessLogRepository, SignedIn, User, type CurrentUser } from '../../../../modules/identity';
import { AnswerOffer, cancelReasons, CancelRegistration, ConfirmRegistration } from '../../../../modules/registrations';
import { parseForm, parseInput } from '../../../../platform/http';
import { counsellorTexts } from '../../../../texts/counsellor';
import { registrationTexts } from '../../../../texts/registrations';
import { Html, renderPage } from '../../../layout';
import { MyPeoplePage } from './my-people.page';
import { PersonReader } from './person.reader';
import { PersonPage } from './person.page';
import type { FormBody } from '../../../components/referral/referral.forms';
import { redirect } from '../../../forms/redirect';

const cancelForm = z.object({ reason: z.enum(cancelReasons, { error: registrationTexts.fields.reason }) });
const answerForm = z.object({ answer: z.enum(['accept', 'decline']) });
const notices: Readonly<Record<string, string>> = counsellorTexts.notices;

/** The counsellor's own people, and what the counsellor does on their behalf. */
@Controller('mijn-mensen')
@SignedIn('counsellor', 'coordinator')
export class MyPeopleController {
  constructor(
    private readonly people: PersonReader,
    private readonly accessLog: AccessLogRepository,
    private readonly cancelRegistration: CancelRegistration,
    private readonly confirmRegistration: ConfirmRegistration,
    private readonly answerOffer: AnswerOffer,
  ) {}

  @Get()
  @Html()
  async list(
    @User() user: CurrentUser,
    @Query('zitten') seated?: string,
    @Query('wachten') waiting?: string,
    @Query('al') before?: string,
    @Query('fout') leftOut?: string,
  ): Promise<string> {
    const done = importDone(Number(seated), Number(waiting), Number(before ?? 0), Number(leftOut ?? 0));
    const people = await this.people.list(user);
    return renderPage(<MyPeoplePage user={user} people={people} notice={seated === undefined ? undefined : done} />);
  }

  @Get(':registrationId')
  @Html()
  async person(
    @User() user: CurrentUser,
    @Param('registrationId') registrationId: string,
    @Query('gedaan') done?: string,
  ): Promise<string> {
    const details = await this.people.details(user, registrationId);
    await this.accessLog.read(user, 'registration', registrationId, 'mijn-mensen');
    return renderPage(<PersonPage user={user} {...details} notice={notices[done ?? '']} />);
  }

  @Post(':registrationId/afzeggen')
  @Html()
  async cancel(
    @User() user: CurrentUser,
    @Param('registrationId') registrationId: string,
    @Body() body: FormBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const details = await this.people.details(user, registrationId);
    const parsed = parseForm(cancelForm, body);
    if (!parsed.ok) {
      void reply.status(422);
      const { reason } = registrationTexts.fields;
      return renderPage(<PersonPage user={user} {...details} notice={undefined} errors={{ reason }} />);
    }
    await this.cancelRegistration.execute({
      actor: { type: 'user', user },
      registrationId,
      reason: parsed.value.reason,
    });
    return back(reply, registrationId, 'cancelled');
  }

  @Post(':registrationId/bevestigen')
  async confirm(
    @User() user: CurrentUser,
    @Param('registrationId') registrationId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    await this.people.details(user, registrationId);
    await this.confirmRegistration.execute({ actor: { type: 'user', user }, registrationId });
    return back(reply, registrationId, 'confirmed');
  }

  @Post(':registrationId/aanbod')
  async answer(
    @User() user: CurrentUser,
    @Param('registrationId') registrationId: string,
    @Body() body: FormBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { answer } = parseInput(answerForm, body);
    await this.people.details(user, registrationId);
    await this.answerOffer.execute({ actor: { type: 'user', user }, registrationId, answer });
    return back(reply, registrationId, answer === 'accept' ? 'accepted' : 'declined');
  }
}

function importDone(seated: number, waiting: number, before: number, leftOut: number): string {
  const t = counsellorTexts.file;
  return [
    t.done(seated, waiting),
    before > 0 ? t.doneBefore(before) : '',
    leftOut > 0 ? t.doneWithout(leftOut) : '',
  ].join('');
}

const back = (reply: FastifyReply, registrationId: string, done: string): string =>
  redirect(reply, `/mijn-mensen/${registrationId}?gedaan=${done}`);

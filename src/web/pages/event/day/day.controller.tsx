import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { DomainError, isClockTime } from '../../../../kernel';
import {
  attendanceStates,
  CorrectAttendance,
  AnswerDayChange,
  RecordAttendance,
  DelayHostInterviews,
} from '../../../../modules/attendance';
import { EventReader } from '../../../../modules/events';
import { SignedIn, User, type CurrentUser } from '../../../../modules/identity';
import { parseForm, parseInput } from '../../../../platform/http';
import { attendanceTexts } from '../../../../texts/attendance';
import { dayTexts as t } from '../../../../texts/day';
import { Html, renderPage } from '../../../layout';
import { redirect } from '../../../forms/redirect';
import { DayPage } from './day.page';
import { DayPageReader } from './day.reader';

type FormBody = Readonly<Record<string, string>>;

const state = z.enum(attendanceStates, { error: attendanceTexts.stateMissing });
const factForm = z.object({ state, joinedAt: z.string().default(''), seen: state.optional() });
const answerForm = z.object({ voorstel: z.string().length(64), antwoord: z.enum(['accepted', 'rejected']) });
const shiftForm = z.object({
  bedrijf: z.string({ error: t.hostMissing }).min(1, { error: t.hostMissing }),
  vanaf: z.string({ error: t.fromMissing }).refine(isClockTime, { error: t.fromMissing }),
  minuten: z.coerce.number({ error: t.minutesMissing }),
});

const NOTICES: Readonly<Record<string, string>> = {
  genoteerd: t.recorded,
  accepted: t.accepted,
  rejected: t.answeredNo,
  opgeschoven: t.shifted,
};

/** The day itself, for the coordinator and who rides along. */
@Controller('evenementen/:code/dag')
@SignedIn('coordinator')
export class DayController {
  constructor(
    private readonly events: EventReader,
    private readonly days: DayPageReader,
    private readonly recordAttendance: RecordAttendance,
    private readonly correctAttendance: CorrectAttendance,
    private readonly answerDayChange: AnswerDayChange,
    private readonly shiftTheRest: DelayHostInterviews,
  ) {}

  @Get()
  @Html()
  show(@User() user: CurrentUser, @Param('code') code: string, @Query('gedaan') done?: string): Promise<string> {
    return this.page(user, code, { notice: NOTICES[done ?? ''] });
  }

  @Post('aanwezigheid/:registrationId')
  @Html()
  attendance(
    @User() user: CurrentUser,
    @Param('code') eventId: string,
    @Param('registrationId') registrationId: string,
    @Body() body: FormBody | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const form = parseForm(factForm, {
      state: body?.[`staat-${registrationId}`],
      joinedAt: body?.[`bij-${registrationId}`],
      seen: body?.['gezien'],
    });
    return this.act(user, eventId, reply, 'genoteerd', body, () => {
      if (!form.ok) throw new DomainError('ATTENDANCE.STATE_MISSING', 'invalid', attendanceTexts.stateMissing);
      const { state: said, joinedAt, seen } = form.value;
      const fact = { user, eventId, registrationId, state: said, joinedAtVisitId: joinedAt === '' ? null : joinedAt };
      return seen === undefined
        ? this.recordAttendance.execute(fact)
        : this.correctAttendance.execute({ ...fact, seen });
    });
  }

  @Post('voorstel')
  @Html()
  answer(
    @User() user: CurrentUser,
    @Param('code') eventId: string,
    @Body() body: FormBody | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { voorstel: fingerprint, antwoord: answer } = parseInput(answerForm, body ?? {});
    return this.act(user, eventId, reply, answer, body, () =>
      this.answerDayChange.execute({ user, eventId, fingerprint, answer }),
    );
  }

  @Post('schuif')
  @Html()
  shift(
    @User() user: CurrentUser,
    @Param('code') eventId: string,
    @Body() body: FormBody | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const form = parseForm(shiftForm, body ?? {});
    return this.act(user, eventId, reply, 'opgeschoven', body, () => {
      if (!form.ok) throw new DomainError('INTERVIEWS.SHIFT', 'invalid', Object.values(form.errors).join(' '));
      const { bedrijf: visitId, vanaf: from, minuten: minutes } = form.value;
      return this.shiftTheRest.execute({ user, eventId, visitId, from, minutes });
    });
  }

  /** Does something and goes back to the page; a refusal is shown on the page as it now is. */
  private async act(
    user: CurrentUser,
    code: string,
    reply: FastifyReply,
    done: string,
    typed: FormBody | undefined,
    change: () => Promise<void>,
  ): Promise<string> {
    try {
      await change();
    } catch (error) {
      if (!(error instanceof DomainError) || (error.kind !== 'conflict' && error.kind !== 'invalid')) throw error;
      void reply.status(error.kind === 'conflict' ? 409 : 422);
      return this.page(user, code, { problem: error.message, typed: typed ?? {} });
    }
    return redirect(reply, `/evenementen/${encodeURIComponent(code)}/dag?gedaan=${done}`);
  }

  private async page(
    user: CurrentUser,
    code: string,
    said: { readonly notice?: string | undefined; readonly problem?: string; readonly typed?: FormBody },
  ): Promise<string> {
    const event = await this.events.byIdOrCode(user.associationId, code);
    const day = await this.days.ofEvent(event);
    const problem = said.problem === undefined ? undefined : day.named(said.problem);
    return renderPage(<DayPage user={user} event={event} {...day} {...said} notice={said.notice} problem={problem} />);
  }
}

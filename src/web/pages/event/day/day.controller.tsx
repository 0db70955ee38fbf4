import { Controller, Get, Post, Query } from '@nestjs/common';
import {
  AnswerDayChange,
  CorrectAttendance,
  DelayHostInterviews,
  RecordAttendance,
} from '../../../../modules/attendance';
import { SignedIn } from '../../../../modules/identity';
import { dayTexts as t } from '../../../../texts/day';
import { eventAddress, OnEvent, PostOnEvent, type EventPost, type EventScope } from '../../../forms/event-post';
import type { Form, FormValue } from '../../../forms/form';
import { textIn } from '../../../forms/form-body';
import { inWords, type FormState } from '../../../forms/form-state';
import { submit } from '../../../forms/submit';
import { Html, type PageOrRedirect } from '../../../layout';
import { attendanceForm, proposalForm, shiftForm } from './day.forms';
import { DayPage } from './day.page';
import { DayPageReader } from './day.reader';

const NOTICES: Readonly<Record<string, string>> = {
  recorded: t.recorded,
  accepted: t.accepted,
  rejected: t.answeredNo,
  shifted: t.shifted,
};

/** The day itself, for the coordinator and who rides along. */
@Controller('evenementen/:code/dag')
@SignedIn('coordinator')
export class DayController {
  constructor(
    private readonly days: DayPageReader,
    private readonly recordAttendance: RecordAttendance,
    private readonly correctAttendance: CorrectAttendance,
    private readonly answerDayChange: AnswerDayChange,
    private readonly delayInterviews: DelayHostInterviews,
  ) {}

  @Get()
  @Html()
  show(@OnEvent() scope: EventScope, @Query('done') done = ''): Promise<PageOrRedirect> {
    return this.page(scope, { notice: NOTICES[done] });
  }

  @Post('aanwezigheid/:registrationId')
  @Html()
  attendance(
    @PostOnEvent(attendanceForm, 'registrationId') post: EventPost<typeof attendanceForm>,
  ): Promise<PageOrRedirect> {
    const registrationId = post.params['registrationId'] ?? '';
    return this.change(post, 'recorded', ({ state, joinedAt, seen }) => {
      const fact = { ...post.on, registrationId, state, joinedAtVisitId: joinedAt === '' ? null : joinedAt };
      return seen === undefined
        ? this.recordAttendance.execute(fact)
        : this.correctAttendance.execute({ ...fact, seen });
    });
  }

  @Post('voorstel')
  @Html()
  answer(@PostOnEvent(proposalForm) post: EventPost<typeof proposalForm>): Promise<PageOrRedirect> {
    return this.change(post, textIn(post.typed, 'answer'), (proposal) =>
      this.answerDayChange.execute({ ...post.on, ...proposal }),
    );
  }

  @Post('schuif')
  @Html()
  shift(@PostOnEvent(shiftForm) post: EventPost<typeof shiftForm>): Promise<PageOrRedirect> {
    return this.change(post, 'shifted', (shift) => this.delayInterviews.execute({ ...post.on, ...shift }));
  }

  /** Does something and goes back to the page; a refusal is shown on the page as it now is. */
  private change<F extends Form>(
    post: EventPost<F>,
    done: string,
    act: (value: FormValue<F>) => Promise<unknown>,
  ): Promise<PageOrRedirect> {
    return submit(post, {
      act,
      next: eventAddress(post.event, '/dag', done),
      page: (state) => this.page(post, { state }),
    });
  }

  private async page(
    { user, event }: EventScope,
    { notice, state }: { readonly notice?: string | undefined; readonly state?: FormState },
  ): Promise<PageOrRedirect> {
    const day = await this.days.ofEvent(event);
    const shown = { notice, state: state && inWords(state, day.named) };
    return <DayPage user={user} event={event} {...day} {...shown} />;
  }
}

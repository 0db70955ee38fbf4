import { Controller, Get, Post, Query } from '@nestjs/common';
import {
  AnswerDayChange,
  CorrectAttendance,
  DelayHostInterviews,
  DismissDelayReport,
  RecordAttendance,
} from '../../../../modules/attendance';
import { AccessLogRepository, SignedIn } from '../../../../modules/identity';
import { dayTexts as t } from '../../../../texts/day';
import { escortTexts } from '../../../../texts/escort';
import { OnEvent, PostOnEvent, type EventPost, type EventScope } from '../../../forms/event-post';
import { textIn } from '../../../forms/form-body';
import { inWords } from '../../../forms/form-state';
import { PageOfEvent, type ShownOnPage } from '../../../forms/page-of-event';
import { Html, type PageOrRedirect } from '../../../layout';
import { attendanceForm, proposalForm, reportForm, shiftForm } from './day.forms';
import { DayPage } from './day.page';
import { DayPageReader } from './day.reader';

const NOTICES: Readonly<Record<string, string>> = {
  recorded: t.recorded,
  accepted: t.accepted,
  rejected: t.answeredNo,
  shifted: t.shifted,
  dismissed: escortTexts.reports.answered,
};

/** The day itself, for the coordinator and who rides along. */
@Controller('evenementen/:code/dag')
@SignedIn('coordinator')
export class DayController extends PageOfEvent {
  protected readonly path = '/dag';

  constructor(
    private readonly days: DayPageReader,
    private readonly accessLog: AccessLogRepository,
    private readonly recordAttendance: RecordAttendance,
    private readonly correctAttendance: CorrectAttendance,
    private readonly answerDayChange: AnswerDayChange,
    private readonly delayInterviews: DelayHostInterviews,
    private readonly dismissReport: DismissDelayReport,
  ) {
    super();
  }

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
      const actor = { type: 'user' as const, user: post.user };
      const on = { actor, eventId: post.event.id, registrationId };
      const fact = { ...on, state, joinedAtVisitId: joinedAt === '' ? null : joinedAt };
      return seen === undefined
        ? this.recordAttendance.execute(fact)
        : this.correctAttendance.execute({ ...fact, seen });
    });
  }

  @Post('melding/:reportId')
  @Html()
  dismiss(@PostOnEvent(reportForm) post: EventPost<typeof reportForm>): Promise<PageOrRedirect> {
    const reportId = post.params['reportId'] ?? '';
    return this.change(post, 'dismissed', () => this.dismissReport.execute({ ...post.on, reportId }));
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

  protected async page({ user, event }: EventScope, { notice, state }: ShownOnPage): Promise<PageOrRedirect> {
    const day = await this.days.ofEvent(event);
    const registrationIds = day.lists.flatMap(({ lines }) => lines.map((line) => line.registrationId));
    await this.accessLog.readList(user, { of: 'event', id: event.id, screen: 'lijst-dag', registrationIds });
    const shown = { notice, state: state && inWords(state, day.named) };
    return <DayPage user={user} event={event} {...day} {...shown} />;
  }
}

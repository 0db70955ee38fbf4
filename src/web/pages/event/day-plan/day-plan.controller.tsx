import { Controller, Get, Post, Query } from '@nestjs/common';
import { SignedIn } from '../../../../modules/identity';
import { ChooseDay, PlanDay, PublishDay } from '../../../../modules/interviews';
import { dayPlanTexts as t } from '../../../../texts/day-plan';
import { honestTexts } from '../../../../texts/honest-notices';
import type { PageNotice } from '../../../components';
import { dayPlanned, published } from '../../../components/event/honest-notices';
import { OnEvent, PostOnEvent, type EventPost, type EventScope } from '../../../forms/event-post';
import { PageOfEvent, type ShownOnPage } from '../../../forms/page-of-event';
import { Html, type PageOrRedirect } from '../../../layout';
import { chooseForm, planForm, publishForm } from './day-plan.forms';
import { DayPlanPage } from './day-plan.page';
import { DayPlanPageReader, type DayPlanView } from './day-plan.reader';

/** What came of what was done a moment ago. */
function noticeOf(done: string, { event, plan, hindrances }: DayPlanView): PageNotice | undefined {
  const day = plan?.alternatives[plan.chosen];
  const people = day && { placed: day.figures.withInterview, all: event.participantsTaken };
  if (done === 'planned') return dayPlanned(t.planned, people, hindrances.length > 0);
  if (done === 'published') return published(t.published, honestTexts.nobodyHearsDay, event.participantsTaken);
  return done === 'chosen' ? t.chosen : undefined;
}

/** The day as a whole: plan it with one button, choose among days, publish it. */
@Controller('evenementen/:code/plan')
@SignedIn('coordinator')
export class DayPlanController extends PageOfEvent {
  protected readonly path = '/plan';

  constructor(
    private readonly reader: DayPlanPageReader,
    private readonly planDay: PlanDay,
    private readonly chooseDay: ChooseDay,
    private readonly publishDay: PublishDay,
  ) {
    super();
  }

  @Get()
  @Html()
  async show(@OnEvent() { user, event }: EventScope, @Query('done') done = ''): Promise<PageOrRedirect> {
    const view = await this.reader.ofEvent(user, event);
    return <DayPlanPage user={user} {...view} notice={noticeOf(done, view)} />;
  }

  @Post('bereken')
  @Html()
  plan(@PostOnEvent(planForm) post: EventPost<typeof planForm>): Promise<PageOrRedirect> {
    return this.change(post, 'planned', () => this.planDay.execute(post.on));
  }

  @Post('kies')
  @Html()
  choose(@PostOnEvent(chooseForm) post: EventPost<typeof chooseForm>): Promise<PageOrRedirect> {
    return this.change(post, 'chosen', ({ at }) => this.chooseDay.execute({ ...post.on, at }));
  }

  @Post('publiceer')
  @Html()
  publish(@PostOnEvent(publishForm) post: EventPost<typeof publishForm>): Promise<PageOrRedirect> {
    return this.change(post, 'published', ({ version }) => this.publishDay.execute({ ...post.on, version }));
  }

  protected async page({ user, event }: EventScope, shown: ShownOnPage): Promise<PageOrRedirect> {
    return <DayPlanPage user={user} {...await this.reader.ofEvent(user, event)} {...shown} />;
  }
}

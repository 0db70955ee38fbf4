import { Controller, Get, Post } from '@nestjs/common';
import { AddStops, LookUpRoads, RemoveStop, type ReachRules } from '../../../../modules/events';
import { SignedIn } from '../../../../modules/identity';
import { stopAdviceTexts as t } from '../../../../texts/stop-advice';
import { PostOnEvent, QuestionOnEvent, type EventPost, type EventScope } from '../../../forms/event-post';
import { textIn } from '../../../forms/form-body';
import { PageOfEvent, type ShownOnPage } from '../../../forms/page-of-event';
import { ask } from '../../../forms/submit';
import { Html, type PageOrRedirect } from '../../../layout';
import { reachForm, removalForm, roadsForm, stopsForm } from './stop-advice.forms';
import { StopAdvicePage } from './stop-advice.page';
import { StopAdvicePageReader } from './stop-advice.reader';

const NOTICES: Readonly<Record<string, string>> = { asked: t.asked, added: t.added, removed: t.removed };

/** Which stops would serve the people of an event, and what each costs the others. */
@Controller('evenementen/:code/haltes')
@SignedIn('coordinator')
export class StopAdviceController extends PageOfEvent {
  protected readonly path = '/haltes';

  constructor(
    private readonly stops: StopAdvicePageReader,
    private readonly lookUpRoads: LookUpRoads,
    private readonly addStops: AddStops,
    private readonly removeStop: RemoveStop,
  ) {
    super();
  }

  @Get()
  @Html()
  show(@QuestionOnEvent(reachForm) question: EventPost<typeof reachForm>): Promise<PageOrRedirect> {
    const notice = NOTICES[textIn(question.typed, 'done')];
    return ask(question, {
      answer: ({ reach, byTrain }) =>
        this.page(question, { rules: { byTrain, ...(reach !== undefined && { reachMetres: reach }) }, notice }),
      page: (state) => this.page(question, { state }),
    });
  }

  @Post('reistijden')
  @Html()
  askRoads(@PostOnEvent(roadsForm) post: EventPost<typeof roadsForm>): Promise<PageOrRedirect> {
    return this.change(post, 'asked', () => this.lookUpRoads.execute(post.on));
  }

  @Post('erbij')
  @Html()
  add(@PostOnEvent(stopsForm) post: EventPost<typeof stopsForm>): Promise<PageOrRedirect> {
    return this.change(post, 'added', ({ pickupStopId }) =>
      this.addStops.execute({ ...post.on, pickupStopIds: pickupStopId }),
    );
  }

  @Post('eraf')
  @Html()
  remove(@PostOnEvent(removalForm) post: EventPost<typeof removalForm>): Promise<PageOrRedirect> {
    return this.change(post, 'removed', ({ id }) => this.removeStop.execute({ ...post.on, eventStopId: id }));
  }

  protected async page(
    { user, event }: EventScope,
    { rules = {}, ...shown }: ShownOnPage & { readonly rules?: Partial<ReachRules> },
  ): Promise<PageOrRedirect> {
    return <StopAdvicePage user={user} {...await this.stops.ofEvent(user, event, rules)} {...shown} />;
  }
}

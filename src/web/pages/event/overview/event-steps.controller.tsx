import { Controller, Get, Post } from '@nestjs/common';
import { FinishDay } from '../../../../modules/attendance';
import {
  CancelEvent,
  CloseEvent,
  EventReader,
  FinaliseEvent,
  PublishEvent,
  ReopenEvent,
  StartEvent,
} from '../../../../modules/events';
import { SignedIn } from '../../../../modules/identity';
import { eventAddress, PostOnEvent, QuestionOnEvent, type EventPost, type EventScope } from '../../../forms/event-post';
import type { FormValue } from '../../../forms/form';
import type { FormState } from '../../../forms/form-state';
import { ask, submit } from '../../../forms/submit';
import { Html, type PageOrRedirect } from '../../../layout';
import { cancellationForm, stepForm, stepQuestionForm, type Step } from './overview.forms';
import { OverviewPage } from './overview.page';
import { OverviewReader } from './overview.reader';
import { StepQuestionPage } from './step-question.page';
import { StepQuestionReader } from './step-question.reader';

type StepPost = EventPost<typeof stepForm>;

/** The steps of an event's life: each is asked about with what follows of it, and then taken. */
@Controller('evenementen/:code')
@SignedIn('coordinator')
export class EventStepsController {
  private readonly steps: Readonly<Record<Exclude<Step, 'finish' | 'reopen'>, Pick<PublishEvent, 'execute'>>>;

  constructor(
    private readonly events: EventReader,
    private readonly overview: OverviewReader,
    private readonly questions: StepQuestionReader,
    private readonly cancelEvent: CancelEvent,
    private readonly finishDay: FinishDay,
    private readonly reopenEvent: ReopenEvent,
    publish: PublishEvent,
    close: CloseEvent,
    finalise: FinaliseEvent,
    start: StartEvent,
  ) {
    this.steps = { publish, close, finalise, start };
  }

  /** Without a step in the address it is the overview that says which there are. */
  @Get('stap')
  @Html()
  question(@QuestionOnEvent(stepQuestionForm) post: EventPost<typeof stepQuestionForm>): Promise<PageOrRedirect> {
    if (post.typed['step'] === undefined) return this.overviewPage(post);
    return ask(post, {
      answer: ({ step }) => this.questionPage(post, step),
      page: (state) => this.overviewPage(post, state),
    });
  }

  @Post('stap')
  @Html()
  step(@PostOnEvent(stepForm) post: StepPost): Promise<PageOrRedirect> {
    const { reading } = post;
    return submit(post, {
      act: (value) => this.take(post, value),
      next: ({ step }) => this.next(post, step === 'reopen'),
      page: (state) =>
        reading.ok ? this.questionPage(post, reading.value.step, state) : this.overviewPage(post, state),
    });
  }

  @Post('afgelasten')
  @Html()
  cancel(@PostOnEvent(cancellationForm) post: EventPost<typeof cancellationForm>): Promise<PageOrRedirect> {
    return submit(post, {
      act: ({ reason }) => this.cancelEvent.execute({ ...post.on, reason }),
      next: () => this.next(post, false),
      page: (state) => this.overviewPage(post, state),
    });
  }

  private async take({ on }: StepPost, value: FormValue<typeof stepForm>): Promise<{ readonly step: Step }> {
    const { step, reason, unnoted } = value;
    if (step === 'finish') await this.finishDay.execute({ ...on, unnoted: unnoted ?? 0 });
    else if (step === 'reopen') await this.reopenEvent.execute({ ...on, reason });
    else await this.steps[step].execute(on);
    return { step };
  }

  /** The overview says in which state the event is now. */
  private async next({ user, event }: EventScope, isReopened: boolean): Promise<string> {
    const { state } = await this.events.byIdOrCode(user.associationId, event.id);
    return eventAddress(event, '', isReopened ? `reopened-${state}` : state);
  }

  private async questionPage({ user, event }: EventScope, step: Step, state?: FormState): Promise<PageOrRedirect> {
    const current = await this.events.byIdOrCode(user.associationId, event.id);
    return (
      <StepQuestionPage {...{ user, step, state }} event={current} {...await this.questions.ofStep(current, step)} />
    );
  }

  private async overviewPage({ user, event }: EventScope, state?: FormState): Promise<PageOrRedirect> {
    return <OverviewPage user={user} state={state} {...await this.overview.ofEvent(event)} />;
  }
}

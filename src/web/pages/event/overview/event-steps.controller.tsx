import { Controller, Post } from '@nestjs/common';
import {
  CancelEvent,
  CloseEvent,
  EventReader,
  FinaliseEvent,
  FinishEvent,
  PublishEvent,
  StartEvent,
} from '../../../../modules/events';
import { SignedIn } from '../../../../modules/identity';
import { eventAddress, PostOnEvent, type EventPost } from '../../../forms/event-post';
import type { Form, FormValue } from '../../../forms/form';
import { submit } from '../../../forms/submit';
import { Html, type PageOrRedirect } from '../../../layout';
import { cancellationForm, stepForm, type STEPS } from './overview.forms';
import { OverviewPage } from './overview.page';
import { OverviewReader } from './overview.reader';

type StepUseCase = Pick<PublishEvent, 'execute'>;

/** The steps of an event's life, as buttons of the overview. */
@Controller('evenementen/:code')
@SignedIn('coordinator')
export class EventStepsController {
  private readonly steps: Readonly<Record<(typeof STEPS)[number], StepUseCase>>;

  constructor(
    private readonly events: EventReader,
    private readonly overview: OverviewReader,
    private readonly cancelEvent: CancelEvent,
    publish: PublishEvent,
    close: CloseEvent,
    finalise: FinaliseEvent,
    start: StartEvent,
    finish: FinishEvent,
  ) {
    this.steps = { publish, close, finalise, start, finish };
  }

  @Post('stap')
  @Html()
  step(@PostOnEvent(stepForm) post: EventPost<typeof stepForm>): Promise<PageOrRedirect> {
    return this.change(post, ({ step }) => this.steps[step].execute(post.on));
  }

  @Post('afgelasten')
  @Html()
  cancel(@PostOnEvent(cancellationForm) post: EventPost<typeof cancellationForm>): Promise<PageOrRedirect> {
    return this.change(post, ({ reason }) => this.cancelEvent.execute({ ...post.on, reason }));
  }

  /** Takes a step and says in which state the event is then. */
  private change<F extends Form>(
    post: EventPost<F>,
    act: (value: FormValue<F>) => Promise<unknown>,
  ): Promise<PageOrRedirect> {
    const { user, event } = post;
    return submit(post, {
      act,
      next: async () => {
        const { state } = await this.events.byIdOrCode(user.associationId, event.id);
        return eventAddress(event, '', state);
      },
      page: async (state) => <OverviewPage user={user} state={state} {...await this.overview.ofEvent(event)} />,
    });
  }
}

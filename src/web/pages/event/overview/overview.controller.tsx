import { Controller, Get, Post, Query } from '@nestjs/common';
import { ChangeEvent, type EventView } from '../../../../modules/events';
import { MoveEvent, type EventMove } from '../../../../modules/notifications';
import { SignedIn } from '../../../../modules/identity';
import { coordinatorTexts } from '../../../../texts/coordinator';
import { eventStepTexts } from '../../../../texts/event-steps';
import { honestTexts } from '../../../../texts/honest-notices';
import { eventTexts } from '../../../../texts/events';
import type { PageNotice } from '../../../components';
import { eventForm } from '../../../components/event/event.forms';
import { needsPreview, previewAddress } from '../../../components/event/seat-change.forms';
import { eventAddress, OnEvent, PostOnEvent, type EventPost, type EventScope } from '../../../forms/event-post';
import type { FormValue } from '../../../forms/form';
import { redirect } from '../../../forms/redirect';
import { ask } from '../../../forms/submit';
import { Html, type PageOrRedirect } from '../../../layout';
import { ChangeEventPage } from './change-event.page';
import { MoveEventPage } from './move-event.page';
import { MoveEventReader } from './move-event.reader';
import { OverviewPage } from './overview.page';
import { OverviewReader, type OverviewOfEvent } from './overview.reader';

const t = coordinatorTexts.overview;
const NOTICES: Readonly<Record<string, string>> = { ...t.done, created: t.created, changed: t.changed };

/** What was done a moment ago: a step in the life of the event, one that was taken back, or a change of its facts. */
function noticeOf(done: string, { event, facts }: OverviewOfEvent): PageNotice | undefined {
  const { state, referralClosesOn } = event;
  if (done === `reopened-${state}`) return eventStepTexts.done.reopened(eventTexts.states[state]);
  if (done === 'published' && referralClosesOn < facts.today) {
    return { tone: 'warn', text: honestTexts.openTooLate(referralClosesOn) };
  }
  return NOTICES[done];
}

/** The overview of one event and its facts. */
@Controller('evenementen/:code')
@SignedIn('coordinator')
export class OverviewController {
  constructor(
    private readonly overview: OverviewReader,
    private readonly changeEvent: ChangeEvent,
    private readonly moveEvent: MoveEvent,
    private readonly moves: MoveEventReader,
  ) {}

  @Get()
  @Html()
  async show(@OnEvent() { user, event }: EventScope, @Query('done') done = ''): Promise<PageOrRedirect> {
    const overview = await this.overview.ofEvent(event);
    return <OverviewPage user={user} notice={noticeOf(done, overview)} {...overview} />;
  }

  @Get('wijzigen')
  @Html()
  edit(@OnEvent() scope: EventScope): PageOrRedirect {
    return <ChangeEventPage {...scope} />;
  }

  /**
   * Once people can be on board, other numbers and another day are not saved here: the coordinator first sees what they
   * would do.
   */
  @Post('wijzigen')
  @Html()
  change(@PostOnEvent(eventForm) post: EventPost<typeof eventForm>): Promise<PageOrRedirect> {
    const { user, event } = post;
    return ask(post, {
      answer: ({ seen, ...input }) =>
        needsPreview(event) && input.date !== event.date
          ? this.move(post, { ...post.on, ...withDeadline(event, input) }, seen)
          : this.save(post, input),
      page: (state) => <ChangeEventPage user={user} event={event} state={state} />,
    });
  }

  private async save(post: ChangePost, input: ChangeInput): Promise<PageOrRedirect> {
    const { event } = post;
    const { ownLimit, staffSeats } = needsPreview(event) ? event : input;
    const change = input.date === event.date ? input : withDeadline(event, input);
    await this.changeEvent.execute({ ...post.on, ...change, ownLimit, staffSeats });
    return redirect(post.reply, afterwards(event, input));
  }

  /** Shows what another day would do, until the coordinator confirms just that. */
  private async move(post: ChangePost, wish: EventMove & Numbers, seen: string): Promise<PageOrRedirect> {
    const { user, event } = post;
    const { ownLimit, staffSeats } = event;
    const move = { ...wish, ownLimit, staffSeats };
    const view = await this.moves.ofMove(event, move);
    if (seen !== view.preview.mark) {
      return <MoveEventPage user={user} typed={post.typed} isOutdated={seen !== ''} {...view} />;
    }
    await this.moveEvent.accept({ ...move, seen });
    return redirect(post.reply, afterwards(event, wish));
  }
}

type ChangePost = EventPost<typeof eventForm>;
type ChangeInput = Omit<FormValue<typeof eventForm>, 'seen'>;
type Numbers = Pick<EventView, 'ownLimit' | 'staffSeats'>;

/** A deadline that was not touched goes along with the day. */
function withDeadline(event: EventView, { referralClosesOn, ...input }: ChangeInput) {
  return referralClosesOn === event.referralClosesOn ? input : { ...input, referralClosesOn };
}

/** Back to the overview; or on to what other numbers would do. */
function afterwards(event: EventView, { ownLimit, staffSeats }: Numbers): string {
  if (ownLimit === event.ownLimit && staffSeats === event.staffSeats) return eventAddress(event, '', 'changed');
  if (!needsPreview(event)) return eventAddress(event, '', 'changed');
  return `${previewAddress(event.code, { type: 'limits', ownLimit, staffSeats })}&done=others-saved`;
}

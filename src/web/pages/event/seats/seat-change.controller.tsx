import { Controller, Get, Post } from '@nestjs/common';
import type { CapacityChange } from '../../../../modules/events';
import { SignedIn } from '../../../../modules/identity';
import { ChangeSeats, PreviewSeats } from '../../../../modules/registrations';
import { seatTexts } from '../../../../texts/seats';
import {
  changeFormIn,
  changeOf,
  noChange,
  seatChangeForm,
  seatConfirmationForm,
} from '../../../components/event/seat-change.forms';
import { eventAddress, PostOnEvent, QuestionOnEvent, type EventPost, type EventScope } from '../../../forms/event-post';
import { atForm, type FormState } from '../../../forms/form-state';
import { ask, submit } from '../../../forms/submit';
import { Html, type PageOrRedirect } from '../../../layout';
import { SeatChangePage } from './seat-change.page';
import { SeatsPage } from './seats.page';
import { SeatsReader } from './seats.reader';

/** Shows what a change of the seats would do, and makes it when the coordinator says so. */
@Controller('evenementen/:code/plaatsen/wijziging')
@SignedIn('coordinator')
export class SeatChangeController {
  constructor(
    private readonly seats: SeatsReader,
    private readonly preview: PreviewSeats,
    private readonly changeSeats: ChangeSeats,
  ) {}

  @Get()
  @Html()
  show(@QuestionOnEvent(seatChangeForm) question: EventPost<typeof seatChangeForm>): Promise<PageOrRedirect> {
    const { event, typed } = question;
    if (typed['kind'] === undefined) return this.previewPage(question, noChange(event));
    const notice = typed['done'] === undefined ? undefined : seatTexts.change.othersSaved;
    return ask(question, {
      answer: (wish) => this.previewPage(question, changeOf(wish), { notice }),
      page: (state) => this.seatsPage(question, state),
    });
  }

  /** A refusal shows anew what would happen by now. */
  @Post()
  @Html()
  confirm(@PostOnEvent(seatConfirmationForm) post: EventPost<typeof seatConfirmationForm>): Promise<PageOrRedirect> {
    const { event, reading } = post;
    return submit(post, {
      act: ({ seen, ...wish }) => this.changeSeats.execute({ ...post.on, change: changeOf(wish), mark: seen }),
      next: eventAddress(event, '/plaatsen', 'changed'),
      page: (state) =>
        reading.ok ? this.previewPage(post, changeOf(reading.value), { state }) : this.seatsPage(post, state),
    });
  }

  private async previewPage(
    { user, event }: EventScope,
    change: CapacityChange,
    shown: { readonly notice?: string | undefined; readonly state?: FormState } = {},
  ): Promise<PageOrRedirect> {
    const preview = await this.preview.execute({ event, change });
    return <SeatChangePage {...{ user, change, preview }} {...shown} />;
  }

  /** Where the forms of such a change stand. */
  private async seatsPage({ user, event, typed }: EventPost, state: FormState): Promise<PageOrRedirect> {
    const refused = atForm(state, changeFormIn(typed));
    return <SeatsPage user={user} {...await this.seats.ofEvent(event)} state={refused} />;
  }
}

import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { AccessLogRepository, SignedIn } from '../../../../modules/identity';
import {
  AnswerOffer,
  ArrangeTransport,
  CancelWithGrace,
  ChangeStop,
  ConfirmRegistration,
  MoveToTourGroups,
  OfferByHand,
  UndoCancellation,
} from '../../../../modules/registrations';
import { AgreeOnHour } from '../../../../modules/interviews';
import { counsellorTexts } from '../../../../texts/counsellor';
import {
  cancellationForm,
  cancellationUndoForm,
  confirmationForm,
  offerAnswerForm,
  otherStopForm,
} from '../../../components/person/person.forms';
import { eventAddress, OnEvent, type EventScope } from '../../../forms/event-post';
import type { Form, FormValue } from '../../../forms/form';
import { textIn } from '../../../forms/form-body';
import type { FormState } from '../../../forms/form-state';
import { PostOnParticipant, type ParticipantPost } from '../../../forms/participant-post';
import { submit } from '../../../forms/submit';
import { Html, type PageOrRedirect } from '../../../layout';
import { ParticipantPage } from './participant.page';
import { agreedHourForm, offerByHandForm, tourGroupForm, transportForm } from './participants.forms';
import { ParticipantsReader } from './participants.reader';

const NOTICES: Readonly<Record<string, string>> = counsellorTexts.notices;

/** One participant, and what the coordinator does on their behalf. */
@Controller('evenementen/:code/deelnemers/:registrationId')
@SignedIn('coordinator')
export class ParticipantController {
  constructor(
    private readonly participants: ParticipantsReader,
    private readonly accessLog: AccessLogRepository,
    private readonly cancelWithGrace: CancelWithGrace,
    private readonly undoCancellation: UndoCancellation,
    private readonly confirmRegistration: ConfirmRegistration,
    private readonly answerOffer: AnswerOffer,
    private readonly offerByHand: OfferByHand,
    private readonly arrangeTransport: ArrangeTransport,
    private readonly changeStop: ChangeStop,
    private readonly moveToTourGroups: MoveToTourGroups,
    private readonly agreeOnHour: AgreeOnHour,
  ) {}

  @Get()
  @Html()
  show(
    @OnEvent() scope: EventScope,
    @Param('registrationId') registrationId: string,
    @Query('done') done = '',
  ): Promise<PageOrRedirect> {
    return this.page(scope, registrationId, { notice: NOTICES[done] });
  }

  @Post('afzeggen')
  @Html()
  cancel(@PostOnParticipant(cancellationForm) post: ParticipantPost<typeof cancellationForm>): Promise<PageOrRedirect> {
    return this.change(post, 'cancelled', (form) => this.cancelWithGrace.execute({ ...post.about, ...form }));
  }

  @Post('terugdraaien')
  @Html()
  undo(
    @PostOnParticipant(cancellationUndoForm) post: ParticipantPost<typeof cancellationUndoForm>,
  ): Promise<PageOrRedirect> {
    return this.change(post, 'undone', () => this.undoCancellation.execute(post.about));
  }

  @Post('bevestigen')
  @Html()
  confirm(
    @PostOnParticipant(confirmationForm) post: ParticipantPost<typeof confirmationForm>,
  ): Promise<PageOrRedirect> {
    return this.change(post, 'confirmed', () => this.confirmRegistration.execute(post.about));
  }

  @Post('aanbod')
  @Html()
  answer(@PostOnParticipant(offerAnswerForm) post: ParticipantPost<typeof offerAnswerForm>): Promise<PageOrRedirect> {
    const done = textIn(post.typed, 'answer') === 'accept' ? 'accepted' : 'declined';
    return this.change(post, done, (form) => this.answerOffer.execute({ ...post.about, ...form }));
  }

  @Post('aanbieden')
  @Html()
  offer(@PostOnParticipant(offerByHandForm) post: ParticipantPost<typeof offerByHandForm>): Promise<PageOrRedirect> {
    return this.change(post, 'offered', (form) => this.offerByHand.execute({ ...post.about, ...form }));
  }

  @Post('vervoer')
  @Html()
  transport(@PostOnParticipant(transportForm) post: ParticipantPost<typeof transportForm>): Promise<PageOrRedirect> {
    return this.change(post, 'transport', (form) => this.arrangeTransport.execute({ ...post.about, ...form }));
  }

  @Post('uur')
  @Html()
  hour(@PostOnParticipant(agreedHourForm) post: ParticipantPost<typeof agreedHourForm>): Promise<PageOrRedirect> {
    const { user, registration } = post;
    return this.change(post, 'hour', (hour) =>
      this.agreeOnHour.execute({ user, registrationId: registration.id, ...hour }),
    );
  }

  @Post('opstapplaats')
  @Html()
  stop(@PostOnParticipant(otherStopForm) post: ParticipantPost<typeof otherStopForm>): Promise<PageOrRedirect> {
    return this.change(post, 'stop', ({ stop }) => this.changeStop.execute({ ...post.about, eventStopId: stop }));
  }

  @Post('groep')
  @Html()
  group(@PostOnParticipant(tourGroupForm) post: ParticipantPost<typeof tourGroupForm>): Promise<PageOrRedirect> {
    const { registration, user } = post;
    return this.change(post, 'group', ({ tourGroupId }) =>
      this.moveToTourGroups.execute({
        ...{ user, eventId: registration.eventId },
        moves: [{ registrationId: registration.id, tourGroupId }],
      }),
    );
  }

  /** Does something on behalf of this person and goes back to the file; a refusal is shown there. */
  private change<F extends Form>(
    post: ParticipantPost<F>,
    done: keyof typeof counsellorTexts.notices,
    act: (value: FormValue<F>) => Promise<unknown>,
  ): Promise<PageOrRedirect> {
    const { event, registration } = post;
    return submit(post, {
      act,
      next: eventAddress(event, `/deelnemers/${registration.id}`, done),
      page: (state) => this.page(post, registration.id, { state }),
    });
  }

  private async page(
    { user, event }: EventScope,
    registrationId: string,
    shown: { readonly notice?: string | undefined; readonly state?: FormState },
  ): Promise<PageOrRedirect> {
    const file = await this.participants.file(user, event, registrationId);
    await this.accessLog.read(user, 'registration', registrationId, 'deelnemers');
    return <ParticipantPage user={user} event={event} {...file} {...shown} />;
  }
}

import { Injectable, type PipeTransform } from '@nestjs/common';
import type { CurrentUser } from '../../modules/identity';
import { registrationNotFound, RegistrationReader, type RegistrationView } from '../../modules/registrations';
import { EventOfPost, type EventPost } from './event-post';
import type { Form } from './form';
import { formDecorator } from './form-post';

/** A form about somebody of an event, whose registration stands in the address as `:registrationId`. */
export interface ParticipantPost<F extends Form = Form> extends EventPost<F> {
  readonly registration: RegistrationView;
  /** On whose behalf, and about whom: what every command about a participant begins with. */
  readonly about: {
    readonly user: CurrentUser;
    readonly actor: { readonly type: 'user'; readonly user: CurrentUser };
    readonly registrationId: string;
  };
}

/** @throws DomainError not-found when the event has no such registration */
@Injectable()
export class ParticipantOfPost implements PipeTransform<EventPost, Promise<ParticipantPost>> {
  constructor(private readonly registrations: RegistrationReader) {}

  async transform(post: EventPost): Promise<ParticipantPost> {
    const registration = await this.registrations.byId(post.params['registrationId'] ?? '');
    if (registration?.eventId !== post.event.id) throw registrationNotFound();
    const { user } = post;
    return { ...post, registration, about: { user, actor: { type: 'user', user }, registrationId: registration.id } };
  }
}

/** A form about a participant, as the one parameter of its handler. */
export const PostOnParticipant = formDecorator(EventOfPost, ParticipantOfPost);

import { DomainError } from '../../../kernel';
import { registrationTexts } from '../../../texts/registrations';

/** A signed-in person, as far as rules about registrations go. */
interface ActingUser {
  readonly id: string;
  readonly associationId: string;
  readonly roles: readonly string[];
}

/** Who does something to a registration: a user, the participant through the own link, or the product itself. */
export type Actor =
  | { readonly type: 'user'; readonly user: ActingUser }
  | { readonly type: 'participant'; readonly registrationId: string }
  | { readonly type: 'system' };

export interface OwnedRegistration {
  readonly id: string;
  readonly associationId: string;
  readonly counsellorId: string;
}

/** A counsellor handles own people, a coordinator everybody of the association, a participant only oneself. */
export function mayHandle(actor: Actor, registration: OwnedRegistration): boolean {
  switch (actor.type) {
    case 'system':
      return true;
    case 'participant':
      return actor.registrationId === registration.id;
    case 'user':
      return (
        actor.user.associationId === registration.associationId &&
        (actor.user.id === registration.counsellorId || actor.user.roles.includes('coordinator'))
      );
  }
}

/** The answer to whoever may not see a registration: the same as when it does not exist. */
export const registrationNotFound = (): DomainError =>
  new DomainError('REGISTRATION.NOT_FOUND', 'not-found', registrationTexts.refusals.notFound);

/** @throws DomainError not-found when the actor has nothing to do with this registration */
export function requireHandler(actor: Actor, registration: OwnedRegistration): void {
  if (!mayHandle(actor, registration)) throw registrationNotFound();
}

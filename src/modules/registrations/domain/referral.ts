import { DomainError, type LocalDate } from '../../../kernel';
import { registrationTexts } from '../../../texts/registrations';
import { shortageFor, type SeatCapacity, type SeatDemand } from '../../events/domain/capacity';
import { requireOpenForReferral, type ReferralEvent } from './referral-window';
import type { Likeness } from './likeness';
import type { WaitingReason } from './registration-state';
import { eligibleNow } from './waiting-list';

/** Everything that a referral is decided by, read while the event is locked. */
export interface ReferralSnapshot {
  readonly event: ReferralEvent & SeatCapacity;
  readonly person: {
    /** Of the person's live registration in the event, if any. */
    readonly registrationId: string | null;
    /** When the organisation heard that the person has a job. */
    readonly hiredAt: Date | null;
  };
  /** Somebody else of the organisation in the event who may be the same person. */
  readonly likeness?: Likeness | undefined;
  /** What people on the waiting list need, each need once. */
  readonly waiting: readonly SeatDemand[];
}

/** Who is referred, as far as the decision goes. */
export interface ReferralRequest {
  readonly demand: SeatDemand;
  /** Refers somebody who was hired before: the person looks for work again. */
  readonly overrideHired: boolean;
  /** The person who is known may be a namesake: nothing but name and postcode is the same. */
  readonly isPerhapsAnother?: boolean;
  /** The organisation was asked, and says that it is somebody else than who is alike. */
  readonly anotherPerson?: boolean;
}

export type ReferralDecision =
  { readonly state: 'seated' } | { readonly state: 'waiting'; readonly reason: WaitingReason };

/** @throws DomainError conflict when referral is closed, or the person is in the event already or has a job */
export function decideReferral(
  { event, person, likeness, waiting }: ReferralSnapshot,
  { demand, ...request }: ReferralRequest,
  today: LocalDate,
): ReferralDecision {
  requireOpenForReferral(event, today);
  requireReferable(person, likeness, request);
  const waiters = waiting.map((needed) => ({ demand: needed }));
  return seatOrWait(event, demand, eligibleNow(event, waiters).length);
}

/**
 * Somebody new takes the seat that another person leaves, past the waiting list and also after referral closed.
 * @throws DomainError conflict when the person is in the event already, has a job, or needs more than what came free
 */
export function decideSubstitution(
  { event, person, likeness }: ReferralSnapshot,
  { demand, ...request }: ReferralRequest,
): ReferralDecision {
  requireReferable(person, likeness, request);
  requireSeatForSubstitute(event, demand);
  return { state: 'seated' };
}

/**
 * A seat when everything the person needs is there and nobody who would fit waits already; otherwise the waiting list.
 * @param waitingCount people on the waiting list whose own demand would fit now
 */
export function seatOrWait(capacity: SeatCapacity, demand: SeatDemand, waitingCount: number): ReferralDecision {
  const shortage = shortageFor(capacity, demand);
  if (shortage !== undefined) return { state: 'waiting', reason: shortage };
  if (waitingCount > 0) return { state: 'waiting', reason: 'behind-others' };
  return { state: 'seated' };
}

/** @throws DomainError conflict when the person who comes instead needs more than what came free */
export function requireSeatForSubstitute(left: SeatCapacity, demand: SeatDemand): void {
  if (shortageFor(left, demand) === undefined) return;
  throw new DomainError('REGISTRATION.NO_ROOM', 'conflict', registrationTexts.refusals.noRoomForSubstitute);
}

type Questions = Omit<ReferralRequest, 'demand'>;

/** A person comes along once in an event, and not when a job was found. */
function requireReferable(
  person: ReferralSnapshot['person'],
  likeness: Likeness | undefined,
  request: Questions,
): void {
  const { alreadyReferred, perhapsKnown, hired } = registrationTexts.refusals;
  const known = knownInEvent(person.registrationId !== null, likeness, request);
  if (known === 'perhaps') {
    throw new DomainError('REGISTRATION.PERHAPS_KNOWN', 'conflict', perhapsKnown, { field: 'anotherPerson' });
  }
  if (known === 'surely') throw new DomainError('REGISTRATION.ALREADY_REFERRED', 'conflict', alreadyReferred);
  if (person.hiredAt === null || request.overrideHired) return;
  throw new DomainError('REGISTRATION.HIRED', 'conflict', hired, { field: 'overrideHired' });
}

/** Whether the organisation referred this person before: by identity, or somebody who is the same or alike. */
function knownInEvent(
  isReferred: boolean,
  likeness: Likeness | undefined,
  { isPerhapsAnother, anotherPerson }: Questions,
): 'surely' | 'perhaps' | undefined {
  if (isReferred) return isPerhapsAnother === true ? 'perhaps' : 'surely';
  if (likeness === undefined || anotherPerson === true) return undefined;
  return likeness === 'same' ? 'surely' : 'perhaps';
}

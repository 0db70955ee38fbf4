import { Inject, Injectable } from '@nestjs/common';
import { DomainError, InvalidInput, localDateOf, type Clock } from '../../../../kernel';
import { CLOCK } from '../../../../platform/clock';
import { DomainEvents } from '../../../../platform/domain-events';
import { registrationTexts } from '../../../../texts/registrations';
import type { CurrentUser } from '../../../identity';
import { requireBeforeFreeze } from '../../domain/plan-freeze';
import { requireActive } from '../../domain/referral-window';
import { resolveChoices } from '../../domain/referral-choices';
import { registrationLifeCycle } from '../../domain/registration-life-cycle';
import type { NeedKind } from '../../domain/registration-state';
import { PersonCorrected, RegistrationChanged } from '../../domain/registrations.domain-events';
import { demandOfPerson } from '../../domain/seat-demand';
import { smsConsent } from '../../domain/sms-consent';
import { storedDemand } from '../../persistence/demand.columns';
import { JobseekerRepository } from '../../persistence/jobseeker.repository';
import { PersonFactsReader } from '../../persistence/person-facts.reader';
import { ReferralChoicesReader } from '../../persistence/referral-choices.reader';
import { RegistrationRepository } from '../../persistence/registration.repository';
import { WishesAndNeedsRepository } from '../../persistence/wishes-and-needs.repository';
import { RegistrationLock, type LockedRegistration } from '../../recording/registration-lock';
import { RegistrationTransitions } from '../../recording/registration-transitions';
import { SeatRecorder } from '../../recording/seat-recorder';
import {
  correctedFields,
  isIdentifiedAnew,
  isReachedAnew,
  versionOf,
  type CorrectableField,
  type PersonFacts,
} from '../../referral/person-correction';
import { OfferFreedSeats } from '../offers/offer-freed-seats';

const { refusals, corrected: correctionOf } = registrationTexts;

interface CorrectPersonCommand {
  readonly user: CurrentUser;
  readonly registrationId: string;
  /** Of the facts that the form was filled in upon. */
  readonly version: string;
  /** All facts as they are from now on; wishes as ids or codes. */
  readonly facts: PersonFacts;
}

/** Corrects what is known of somebody who was referred, until the plan is frozen. */
@Injectable()
export class CorrectPerson {
  constructor(
    private readonly registrationLock: RegistrationLock,
    private readonly choices: ReferralChoicesReader,
    private readonly personFacts: PersonFactsReader,
    private readonly jobseekers: JobseekerRepository,
    private readonly registrations: RegistrationRepository,
    private readonly wishesAndNeeds: WishesAndNeedsRepository,
    private readonly transitions: RegistrationTransitions,
    private readonly seats: SeatRecorder,
    private readonly offerFreedSeats: OfferFreedSeats,
    private readonly domainEvents: DomainEvents,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * The same facts again change nothing.
   * @throws DomainError not-found, invalid (wishes), conflict (frozen, not coming, corrected meanwhile, no room, somebody else)
   */
  async execute({ user, registrationId, version, facts }: CorrectPersonCommand): Promise<void> {
    const actor = { type: 'user' as const, user };
    await this.registrationLock.hold({ actor, registrationId }, async (locked) => {
      const { event, registration } = locked;
      requireActive(event);
      requireBeforeFreeze(event, locked.now);
      if (registration.state === 'cancelled' || registration.state === 'lapsed') {
        registrationLifeCycle.next(registration.state, 'confirm');
      }
      await this.jobseekers.lock(registration.jobseekerId);
      const before = await this.personFacts.of(registrationId);
      const after = await this.checked(locked, before, facts);
      const fields = correctedFields(before, after);
      if (fields.length === 0) return;
      if (versionOf(before) !== version) {
        throw new DomainError('REGISTRATION.CORRECTED_MEANWHILE', 'conflict', refusals.correctedMeanwhile);
      }
      await this.write(user, locked, after, fields);
      const reason = correctionOf(fields);
      await this.transitions.remark(registration, { by: actor, now: locked.now, reason });
      await this.announce(locked, fields);
      await this.offerFreedSeats.execute({ eventId: event.id });
    });
  }

  /** Wishes as ids; who needs an interpreter's language needs an interpreter. */
  private async checked(
    { event, registration: { associationId } }: LockedRegistration,
    before: PersonFacts,
    facts: PersonFacts,
  ): Promise<PersonFacts> {
    const choices = await this.choices.of({ id: event.id, associationId });
    const { preferences } = facts;
    const { wishes, problems } = resolveChoices(choices, { transport: 'own', stop: null, preferences });
    if (problems.length > 0) throw new InvalidInput(problems);
    const withoutLanguage = before.needs.includes('interpreter') && before.interpreterLanguage === null;
    const spoken: readonly NeedKind[] = facts.interpreterLanguage !== null || withoutLanguage ? ['interpreter'] : [];
    return { ...facts, preferences: wishes.map(({ id }) => id), needs: [...new Set([...facts.needs, ...spoken])] };
  }

  private async write(
    user: CurrentUser,
    { event, registration, now }: LockedRegistration,
    after: PersonFacts,
    fields: readonly CorrectableField[],
  ): Promise<void> {
    await this.jobseekers.correct(registration.jobseekerId, after, isIdentifiedAnew(fields));
    const { channel, interpreterLanguage, latestReturn, note } = after;
    const demand = demandOfPerson(registration.transport, after.needs, registration.eventStopId);
    if (fields.includes('needs')) {
      await this.seats.move(event, registration, demand, refusals.noRoomForNeeds);
    }
    await this.registrations.change(registration, {
      ...{ channel, interpreterLanguage, latestReturn, note },
      ...(fields.includes('smsAllowed') ? smsConsent(after.smsAllowed, user.id, now) : {}),
      ...(fields.includes('needs') ? storedDemand(demand) : {}),
      icsSequence: registration.icsSequence + 1,
    });
    await this.wishesAndNeeds.replace(registration, after);
  }

  /** Contact is the person's: it is told of every event to come. */
  private async announce(
    { event, registration }: LockedRegistration,
    fields: readonly CorrectableField[],
  ): Promise<void> {
    const { associationId, jobseekerId, id } = registration;
    await this.domainEvents.publish(new RegistrationChanged(associationId, event.id, id));
    if (!isReachedAnew(fields)) return;
    await this.domainEvents.publish(new PersonCorrected(associationId, event.id, id));
    if (!fields.includes('phone') && !fields.includes('email')) return;
    const live = await this.registrations.liveAfter(jobseekerId, localDateOf(this.clock.now()));
    for (const other of live.filter((one) => one.id !== id)) {
      const eventId = await this.registrations.eventOf(other.id);
      await this.domainEvents.publish(new PersonCorrected(associationId, eventId, other.id));
    }
  }
}

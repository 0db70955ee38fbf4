import { Inject, Injectable } from '@nestjs/common';
import { DomainError, InvalidInput, isId, localDateOf, newId, type Clock } from '../../../../kernel';
import { CLOCK } from '../../../../platform/clock';
import { UnitOfWork } from '../../../../platform/database';
import { DomainEvents } from '../../../../platform/domain-events';
import { registrationTexts } from '../../../../texts/registrations';
import type { VacancyView } from '../../../companies';
import { EventReader, EventSeats, type EventCapacity, type EventView } from '../../../events';
import type { CurrentUser } from '../../../identity';
import { decideReferral, type ReferralDecision } from '../../domain/decide-referral';
import { resolveChoices, type ReferralChoices } from '../../domain/referral-choices';
import { requireOpenForReferral } from '../../domain/referral-window';
import { JobseekerSeated, JobseekerWaitlisted, type Newcomer } from '../../domain/registrations.domain-events';
import type { NeedKind, TranslationReason, Transport, WaitingReason } from '../../domain/registration-state';
import { requireSeatForSubstitute } from '../../domain/substitution';
import { demandOf, type SeatDemand } from '../../domain/seat-demand';
import { chooseTourGroup } from '../../domain/tour-group';
import { eligibleNow } from '../../domain/waiting-list';
import { warningsFor } from '../../domain/wishes';
import {
  JobseekerRepository,
  type FoundJobseeker,
  type JobseekerDetails,
} from '../../persistence/jobseeker.repository';
import { MergeProposalEntity } from '../../persistence/merge-proposal.entity';
import { PreferenceEntity } from '../../persistence/preference.entity';
import { MessageTranslationRepository } from '../../persistence/message-translation.repository';
import { newRegistration } from '../../persistence/new-registration';
import { RegistrationTransitions } from '../../recording/registration-transitions';
import { RegistrationEntity } from '../../persistence/registration.entity';
import { RegistrationRepository } from '../../persistence/registration.repository';
import { SupportNeedEntity } from '../../persistence/support-need.entity';
import { ReferralContextReader, type ReferralContext } from '../../persistence/referral-context.reader';
import { ReferralChoicesReader } from '../../persistence/referral-choices.reader';

/** One referral as a counsellor gives it; `stop` and `preferences` are ids or codes. */
export interface ReferralInput extends JobseekerDetails {
  readonly transport: Transport;
  readonly stop: string | null;
  readonly preferences: readonly string[];
  readonly needs: readonly NeedKind[];
  /** The person must be back at the own stop by this time, `HH:MM`. */
  readonly latestReturn: string | null;
  readonly note: string;
  /** Below the Dutch mails, BCP 47; without it an earlier choice stays. */
  readonly translation?: string | null;
  readonly translationReason?: TranslationReason | null;
  /** Refers somebody who was hired before: the person looks for work again. */
  readonly overrideHired?: boolean;
}

export interface ReferralResult {
  readonly id: string;
  readonly state: 'seated' | 'waiting';
  /** From 1; null for somebody with a seat. */
  readonly waitingPosition: number | null;
  readonly waitingReason: WaitingReason | null;
  readonly warnings: readonly string[];
}

/** The seat that somebody leaves to the person who comes instead. */
interface KeptSeat {
  readonly tourGroupId: string | null;
}

const SEATED: ReferralDecision = { state: 'seated' };

/** Where somebody lands: with a seat, or on the waiting list since a moment. */
type Place = Pick<RegistrationEntity, 'tourGroupId' | 'waitingReason' | 'waitingSince'>;

interface CheckedReferral {
  readonly input: ReferralInput;
  readonly needs: readonly NeedKind[];
  readonly eventStopId: string | null;
  readonly wishes: readonly VacancyView[];
}

/** Refers a jobseeker to an event: a seat when everything the person needs is free, otherwise the waiting list. */
@Injectable()
export class ReferJobseeker {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly events: EventReader,
    private readonly seats: EventSeats,
    private readonly choices: ReferralChoicesReader,
    private readonly around: ReferralContextReader,
    private readonly jobseekers: JobseekerRepository,
    private readonly translations: MessageTranslationRepository,
    private readonly registrations: RegistrationRepository,
    private readonly transitions: RegistrationTransitions,
    private readonly domainEvents: DomainEvents,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws DomainError not-found (event), conflict (closed, already referred), invalid (stop or wishes) */
  async execute(user: CurrentUser, eventIdOrCode: string, input: ReferralInput): Promise<ReferralResult> {
    const { associationId } = user;
    const known = isId(eventIdOrCode) ? eventIdOrCode : (await this.openEvent(user, eventIdOrCode)).id;
    const choices = await this.choices.made({ id: known, associationId }, input);
    // What is wrong with the event comes before what is wrong with the choices.
    if (resolveChoices(choices, input).problems.length > 0) await this.openEvent(user, known);
    return this.enter(user, known, choices, input);
  }

  private async openEvent(user: CurrentUser, eventIdOrCode: string): Promise<EventView> {
    const event = await this.events.byIdOrCode(user.associationId, eventIdOrCode);
    requireOpenForReferral(event, localDateOf(this.clock.now()));
    return event;
  }

  /** The same for a caller who knows the event's choices already, such as a bulk upload. */
  async enter(
    user: CurrentUser,
    eventId: string,
    choices: ReferralChoices<VacancyView>,
    input: ReferralInput,
  ): Promise<ReferralResult> {
    const checked = check(choices, input);
    return this.unitOfWork.run(async () => {
      // Asked in one breath: the event is locked first, and meanwhile nobody waits for a second answer.
      const [capacity, around] = await Promise.all([this.seats.lock(eventId), this.around.find(user, eventId, input)]);
      if (capacity.associationId !== user.associationId) await this.openEvent(user, eventId);
      requireOpenForReferral(capacity, localDateOf(this.clock.now()));
      return this.register(user, capacity, checked, around);
    });
  }

  /**
   * Refers somebody who gets the seat and the group that somebody else leaves, past the waiting list and also after
   * referral closed; inside a unit of work that locked the event. Answers the registration.
   * @param left the event without the person who leaves
   */
  async enterInstead(
    user: CurrentUser,
    left: EventCapacity,
    choices: ReferralChoices<VacancyView>,
    input: ReferralInput,
    tourGroupId: string | null,
  ): Promise<string> {
    const checked = check(choices, input);
    return (await this.register(user, left, checked, await this.around.find(user, left.id, input), { tourGroupId })).id;
  }

  private async register(
    user: CurrentUser,
    event: EventCapacity,
    referral: CheckedReferral,
    { person, waiting, elsewhere, hasOthers }: ReferralContext,
    kept?: KeptSeat,
  ): Promise<ReferralResult> {
    const now = this.clock.now();
    await this.requireReferable(person, referral.input);
    const demand = demandOf(referral.input.transport, referral.needs, referral.eventStopId);
    if (kept !== undefined) requireSeatForSubstitute(event, demand);
    const eligible = eligibleNow(
      event,
      waiting.map((needed) => ({ demand: needed })),
    );
    const decision = kept ? SEATED : decideReferral(event, demand, eligible.length);
    const place = await this.take(event, demand, decision, kept);
    const { eventStopId, input } = referral;
    const who = { counsellor: user, eventId: event.id, jobseekerId: person.id };
    const registration = Object.assign(newRegistration(who, { ...input, eventStopId, demand }, now), place);
    const command = decision.state === 'seated' ? 'seat' : 'wait';
    const reason = kept === undefined ? '' : 'substituted';
    await this.transitions.start(registration, command, { by: { type: 'user', user }, now, reason });
    await this.addWishesAndNeeds(registration, referral);
    await this.chooseTranslation(registration, input);
    await this.proposeMerge(registration, elsewhere, now);
    const { date: eventDate, ownMessagePlan, closingDays } = event;
    const facts = { state: decision.state, firstOfCounsellor: !hasOthers, eventDate, ownMessagePlan, closingDays };
    await this.announce(registration, facts);
    return {
      id: registration.id,
      state: decision.state,
      waitingPosition: await this.position(registration),
      waitingReason: registration.waitingReason,
      warnings: warningsFor(referral.wishes, referral.input),
    };
  }

  /** Once in this event, and not when a job was found. */
  private async requireReferable(person: FoundJobseeker, input: ReferralInput): Promise<void> {
    const { alreadyReferred, hired } = registrationTexts.refusals;
    if (person.registrationId !== null) {
      throw new DomainError('REGISTRATION.ALREADY_REFERRED', 'conflict', alreadyReferred);
    }
    if (person.hiredAt === null) return;
    if (input.overrideHired !== true) throw new DomainError('REGISTRATION.HIRED', 'conflict', hired);
    await this.jobseekers.clearHired(person.id);
  }

  /** Takes the seat that was decided upon, if any. */
  private async take(
    event: EventCapacity,
    demand: SeatDemand,
    decision: ReferralDecision,
    kept: KeptSeat | undefined,
  ): Promise<Place> {
    if (decision.state === 'waiting') {
      return { tourGroupId: null, waitingReason: decision.reason, waitingSince: this.clock.now() };
    }
    await this.seats.claim(event.id, demand);
    const tourGroupId = kept ? kept.tourGroupId : await this.tourGroup(event);
    return { tourGroupId, waitingReason: null, waitingSince: null };
  }

  private async tourGroup(event: EventCapacity): Promise<string | null> {
    if (event.tourGroups.length === 0) return null;
    return chooseTourGroup(event.tourGroups, await this.registrations.groupSizes(event.id));
  }

  private async addWishesAndNeeds(registration: RegistrationEntity, { wishes, needs }: CheckedReferral): Promise<void> {
    const registrationId = registration.id;
    const { associationId } = registration;
    await this.registrations.insert(
      PreferenceEntity,
      wishes.map(({ id }, index) => ({ registrationId, rank: index + 1, vacancyId: id })),
    );
    await this.registrations.insert(
      SupportNeedEntity,
      needs.map((kind) => ({ id: newId(), associationId, registrationId, kind })),
    );
  }

  private async chooseTranslation(
    registration: RegistrationEntity,
    { translation: language, translationReason: reason }: ReferralInput,
  ): Promise<void> {
    if (!language || !reason) return;
    const by = { userId: registration.counsellorId, at: this.clock.now() };
    await this.translations.choose(registration, { language, reason }, by);
  }

  /** Only the coordinator sees the proposal: it tells neither organisation that the other knows the person. */
  private async proposeMerge(registration: RegistrationEntity, elsewhere: readonly string[], now: Date): Promise<void> {
    const { eventId, associationId } = registration;
    await this.registrations.insert(
      MergeProposalEntity,
      elsewhere.map((id) => ({
        id: newId(),
        associationId,
        eventId,
        firstRegistrationId: id,
        secondRegistrationId: registration.id,
        state: 'open' as const,
        createdAt: now,
      })),
    );
  }

  private announce(
    { associationId, eventId, id, counsellorId }: RegistrationEntity,
    facts: Omit<Newcomer, 'counsellorId'>,
  ): Promise<void> {
    const newcomer = { ...facts, counsellorId };
    return this.domainEvents.publish(
      facts.state === 'seated'
        ? new JobseekerSeated(associationId, eventId, id, false, newcomer)
        : new JobseekerWaitlisted(associationId, eventId, id, newcomer),
    );
  }

  private async position({ id, eventId, waitingSince }: RegistrationEntity): Promise<number | null> {
    return waitingSince === null ? null : this.registrations.waitingPosition(eventId, waitingSince, id);
  }
}

function check(choices: ReferralChoices<VacancyView>, input: ReferralInput): CheckedReferral {
  const { eventStopId, wishes, problems } = resolveChoices(choices, input);
  if (problems.length > 0) throw new InvalidInput(problems);
  const spoken: readonly NeedKind[] = input.interpreterLanguage === null ? [] : ['interpreter'];
  return { input, eventStopId, wishes, needs: [...new Set([...input.needs, ...spoken])] };
}

import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '../../../kernel';
import { CLOCK } from '../../../platform/clock';
import { DomainEvents } from '../../../platform/domain-events';
import { EventSeats, type EventCapacity, type SeatDemand } from '../../events';
import type { CurrentUser } from '../../identity';
import { interviewOutlook } from '../domain/interview-outlook';
import type { ReferralDecision } from '../domain/referral';
import type { WaitingReason } from '../domain/registration-state';
import { travellerOf } from '../domain/tour-group';
import { JobseekerSeated, JobseekerWaitlisted, type Newcomer } from '../domain/registrations.domain-events';
import { warningsFor } from '../domain/wishes';
import { JobseekerRepository } from '../persistence/jobseeker.repository';
import { MergeProposalRepository } from '../persistence/merge-proposal.repository';
import { MessageTranslationRepository } from '../persistence/message-translation.repository';
import type { ReferralContext } from '../persistence/referral-context.reader';
import type { RegistrationEntity } from '../persistence/registration.entity';
import { RegistrationRepository } from '../persistence/registration.repository';
import { WishesAndNeedsRepository } from '../persistence/wishes-and-needs.repository';
import type { CheckedReferral } from '../referral/checked-referral';
import { newRegistration } from './new-registration';
import { RegistrationTransitions } from './registration-transitions';
import { TourGroupFinder } from './tour-group-finder';

export interface ReferralResult {
  readonly id: string;
  readonly state: 'seated' | 'waiting';
  /** From 1; null for somebody with a seat. */
  readonly waitingPosition: number | null;
  readonly waitingReason: WaitingReason | null;
  readonly warnings: readonly string[];
  /** Whether at least one wish asks nothing more than the person has. */
  readonly interviewPossible: boolean;
  /** Why no interview is possible, in words for the counsellor; empty while one is. */
  readonly interviewReasons: readonly string[];
}

/** The seat that somebody leaves to the person who comes instead. */
export interface SubstituteSeat {
  readonly tourGroupId: string | null;
}

/** A referral that was decided upon. */
export interface DecidedReferral {
  readonly user: CurrentUser;
  readonly event: EventCapacity;
  readonly referral: CheckedReferral;
  readonly demand: SeatDemand;
  readonly decision: ReferralDecision;
  readonly context: ReferralContext;
  readonly instead?: SubstituteSeat | undefined;
}

/** Where somebody lands: with a seat, or on the waiting list since a moment. */
type Placement = Pick<RegistrationEntity, 'tourGroupId' | 'waitingReason' | 'waitingSince'>;

/** Writes a referral down as it was decided, and announces it; the event is locked. */
@Injectable()
export class ReferralRecorder {
  constructor(
    private readonly seats: EventSeats,
    private readonly jobseekers: JobseekerRepository,
    private readonly translations: MessageTranslationRepository,
    private readonly registrations: RegistrationRepository,
    private readonly wishesAndNeeds: WishesAndNeedsRepository,
    private readonly mergeProposals: MergeProposalRepository,
    private readonly transitions: RegistrationTransitions,
    private readonly tourGroups: TourGroupFinder,
    private readonly domainEvents: DomainEvents,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async record(decided: DecidedReferral): Promise<ReferralResult> {
    const { referral, decision, context } = decided;
    if (context.person.hiredAt !== null) await this.jobseekers.clearHired(context.person.id);
    const registration = await this.register(decided);
    await this.wishesAndNeeds.add(registration, referral.wishes, referral.needs);
    await this.chooseTranslation(registration, referral);
    // Only the coordinator sees the proposal: it tells neither organisation that the other knows the person.
    await this.mergeProposals.add(registration, context.elsewhere);
    await this.announce(registration, decided);
    return {
      id: registration.id,
      state: decision.state,
      waitingPosition: await this.position(registration),
      waitingReason: registration.waitingReason,
      ...outlookOf(referral),
    };
  }

  private async register({ instead, ...decided }: DecidedReferral): Promise<RegistrationEntity> {
    const { user, event, referral, demand, decision, context } = decided;
    const now = this.clock.now();
    const placement = await this.place(decided, instead);
    const parties = { counsellor: user, eventId: event.id, jobseekerId: context.person.id };
    const terms = { referral: referral.input, eventStopId: referral.eventStopId, demand, ...placement };
    const registration = newRegistration(parties, terms, now);
    const command = decision.state === 'seated' ? 'seat' : 'wait';
    const reason = instead === undefined ? '' : 'substituted';
    await this.transitions.start(registration, command, { by: { type: 'user', user }, now, reason });
    return registration;
  }

  /** Takes the seat that was decided upon, if any. */
  private async place(
    { event, referral, demand, decision }: Omit<DecidedReferral, 'instead'>,
    instead: SubstituteSeat | undefined,
  ): Promise<Placement> {
    if (decision.state === 'waiting') {
      return { tourGroupId: null, waitingReason: decision.reason, waitingSince: this.clock.now() };
    }
    await this.seats.claim(event.id, demand);
    const traveller = travellerOf({ transport: referral.input.transport, eventStopId: referral.eventStopId });
    const tourGroupId = await this.tourGroups.find(event, traveller, instead);
    return { tourGroupId, waitingReason: null, waitingSince: null };
  }

  /** Without a translation an earlier choice stays. */
  private async chooseTranslation(registration: RegistrationEntity, { input }: CheckedReferral): Promise<void> {
    const { translation: language, translationReason: reason } = input;
    if (language === null || reason === null) return;
    const by = { userId: registration.counsellorId, at: this.clock.now() };
    await this.translations.choose(registration, { language, reason }, by);
  }

  private announce(
    { associationId, eventId, id, counsellorId }: RegistrationEntity,
    { event, decision: { state }, context }: DecidedReferral,
  ): Promise<void> {
    const { date: eventDate, ownMessagePlan, closingDays } = event;
    const firstOfCounsellor = !context.hasOthers;
    const newcomer: Newcomer = { state, counsellorId, firstOfCounsellor, eventDate, ownMessagePlan, closingDays };
    return this.domainEvents.publish(
      state === 'seated'
        ? new JobseekerSeated(associationId, eventId, id, false, newcomer)
        : new JobseekerWaitlisted(associationId, eventId, id, newcomer),
    );
  }

  private async position({ id, eventId, waitingSince }: RegistrationEntity): Promise<number | null> {
    return waitingSince === null ? null : this.registrations.waitingPosition(eventId, waitingSince, id);
  }
}

function outlookOf({
  wishes,
  input,
}: CheckedReferral): Pick<ReferralResult, 'warnings' | 'interviewPossible' | 'interviewReasons'> {
  const { isPossible, reasons } = interviewOutlook({ wishes, vacancies: [], person: input });
  return {
    warnings: warningsFor(wishes, input),
    interviewPossible: isPossible,
    interviewReasons: isPossible ? [] : reasons,
  };
}

import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '../../../kernel';
import { CLOCK } from '../../../platform/clock';
import { UnitOfWork } from '../../../platform/database';
import type { SeatDemand } from '../../events';
import type { CurrentUser } from '../../identity';
import type { IdentifyingFields } from '../domain/person-identity';
import type { PersonDetails } from '../referral/referral-details';
import { JobseekerRepository, personKeys, type FoundJobseeker } from './jobseeker.repository';
import { RegistrationRepository } from './registration.repository';

/** What the database knows when a person is referred, once the event is locked. */
export interface ReferralContext {
  readonly person: FoundJobseeker;
  /** What people on the waiting list need, each need once. */
  readonly waiting: readonly SeatDemand[];
  /** The same person's registrations at other organisations. */
  readonly elsewhere: readonly string[];
  /** The counsellor referred somebody else who is in the event. */
  readonly hasOthers: boolean;
}

/** Finds or adds the person of a referral and reads what the decision needs, in one round trip: the event is locked meanwhile. */
@Injectable()
export class ReferralContextReader {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly jobseekers: JobseekerRepository,
    private readonly registrations: RegistrationRepository,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Inside a unit of work that locked the event, or asks for its lock first in the same trip. */
  async find(
    user: CurrentUser,
    eventId: string,
    details: PersonDetails & Pick<IdentifyingFields, 'anotherPerson'>,
  ): Promise<ReferralContext> {
    const keys = personKeys(details);
    const [person, waiting, elsewhere, hasOthers] = await this.unitOfWork.oneTrip(() => [
      this.jobseekers.findOrAdd(user, details, keys, { eventId, now: this.clock.now() }),
      this.registrations.waitingDemands(eventId),
      this.registrations.sameElsewhere(eventId, user, keys.matchKey),
      this.registrations.hasPeopleOf(user.id, eventId),
    ]);
    return { person, waiting, elsewhere, hasOthers };
  }
}

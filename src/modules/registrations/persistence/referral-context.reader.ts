import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '../../../kernel';
import { CLOCK } from '../../../platform/clock';
import { UnitOfWork } from '../../../platform/database';
import type { SeatDemand } from '../../events';
import type { CurrentUser } from '../../identity';
import { likenessOf, type KnownPerson, type Likeness } from '../domain/likeness';
import type { IdentifyingFields } from '../domain/person-identity';
import type { PersonDetails } from '../referral/referral-details';
import { AlikeReader } from './alike.reader';
import { JobseekerRepository, personKeys, type FoundJobseeker } from './jobseeker.repository';
import { RegistrationRepository } from './registration.repository';

/** What the database knows when a person is referred, once the event is locked. */
export interface ReferralContext {
  readonly person: FoundJobseeker;
  /** Somebody else of the organisation in the event who may be the same person. */
  readonly likeness: Likeness | undefined;
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
    private readonly alike: AlikeReader,
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
    const [person, alike, waiting, elsewhere, hasOthers] = await this.unitOfWork.oneTrip(() => [
      this.jobseekers.findOrAdd(user, details, keys, { eventId, now: this.clock.now() }),
      this.alike.candidates({ ...user, eventId }, details, keys.identityKey),
      this.registrations.waitingDemands(eventId),
      this.registrations.sameElsewhere(eventId, user, keys.matchKey),
      this.registrations.hasPeopleOf(user.id, eventId),
    ]);
    return { person, likeness: strongest(alike, details), waiting, elsewhere, hasOthers };
  }
}

function strongest(known: readonly KnownPerson[], referred: KnownPerson): Likeness | undefined {
  const found = known.map((person) => likenessOf(person, referred));
  return found.includes('same') ? 'same' : found.find((likeness) => likeness !== undefined);
}

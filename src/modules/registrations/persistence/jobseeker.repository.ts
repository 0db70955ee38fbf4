import { Injectable } from '@nestjs/common';
import { DomainError, newId } from '../../../kernel';
import { fragment, isDuplicateKey, sql, UnitOfWork } from '../../../platform/database';
import { hashToken } from '../../../platform/tokens';
import { registrationTexts } from '../../../texts/registrations';
import { identityOf, matchOf, type IdentifyingFields } from '../domain/person-identity';
import { personDetailsOf, type PersonDetails } from '../referral/referral-details';
import { JobseekerEntity } from './jobseeker.entity';
import { PERSON_UPDATES } from './person.columns';

export interface FoundJobseeker {
  readonly id: string;
  /** The person's live registration in the event, if any. */
  readonly registrationId: string | null;
  /** When the organisation heard that this person has a job; null for somebody who still looks for one. */
  readonly hiredAt: Date | null;
}

/** Hashes by which a person is found again: within the organisation, and at another one. */
export interface PersonKeys {
  readonly identityKey: string;
  readonly matchKey: string | null;
}

export function personKeys(details: PersonDetails & Pick<IdentifyingFields, 'anotherPerson'>): PersonKeys {
  const matchText = matchOf(details);
  return { identityKey: hashToken(identityOf(details)), matchKey: matchText === null ? null : hashToken(matchText) };
}

const FIND = sql<FoundJobseeker>`
  SELECT j.id, j.hired_at AS hiredAt, r.id AS registrationId
  FROM jobseeker j LEFT JOIN registration r ON r.jobseeker_id = j.id AND r.event_id = ? AND r.live = 1
  WHERE j.organisation_id = ? AND j.identity_key = ?`;

/** Everything a referral tells about the person; the rest of the row stays. */
const BRING_UP_TO_DATE = fragment`ON DUPLICATE KEY UPDATE match_key = VALUES(match_key), ${PERSON_UPDATES}`;

const LOCK = sql<{ id: string }>`SELECT id FROM jobseeker WHERE id = ? FOR UPDATE`;

const MARK_HIRED = sql`UPDATE jobseeker SET hired_at = ?, hired_through_id = ? WHERE id = ? AND hired_at IS NULL`;

const CLEAR_HIRED = sql`UPDATE jobseeker SET hired_at = NULL, hired_through_id = NULL WHERE id = ?`;

const CLEAR_HIRED_THROUGH = sql`
  UPDATE jobseeker SET hired_at = NULL, hired_through_id = NULL WHERE hired_through_id = ?`;

interface KnownRow {
  readonly identityKey: string;
  readonly registrationId: string | null;
  readonly isHired: number;
}

const KNOWN = sql<KnownRow>`
  SELECT j.identity_key AS identityKey, r.id AS registrationId, j.hired_at IS NOT NULL AS isHired
  FROM jobseeker j LEFT JOIN registration r ON r.jobseeker_id = j.id AND r.live = 1 AND r.event_id = ?
  WHERE j.organisation_id = ? AND j.identity_key IN (?)`;

/** People of an organisation, by identity. */
export interface KnownPeople {
  readonly referred: ReadonlySet<string>;
  readonly hired: ReadonlySet<string>;
}

/** Jobseekers for writing: one row per person and organisation. */
@Injectable()
export class JobseekerRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * Adds the person, as is most usual, or brings the details up to date of somebody whom the organisation knows already:
   * the unique key tells, also when two referrals to two events come at once.
   */
  async findOrAdd(
    organisation: { readonly associationId: string; readonly organisationId: string },
    details: PersonDetails,
    { identityKey, matchKey }: PersonKeys,
    { eventId, now }: { readonly eventId: string; readonly now: Date },
  ): Promise<FoundJobseeker> {
    const { associationId, organisationId } = organisation;
    const person = { id: newId(), associationId, organisationId, identityKey, matchKey, ...personDetailsOf(details) };
    const history = { hiredAt: null, hiredThroughId: null, createdAt: now, forgottenAt: null };
    const [, found] = await this.unitOfWork.oneTrip(() => [
      this.unitOfWork.add(JobseekerEntity, [{ ...person, ...history }], BRING_UP_TO_DATE),
      this.unitOfWork.query(FIND, [eventId, organisationId, identityKey]),
    ]);
    if (found[0] === undefined) throw new Error('a person was added and is not there');
    return found[0];
  }

  /** Nobody else corrects this person until the transaction ends. */
  async lock(id: string): Promise<void> {
    await this.unitOfWork.query(LOCK, [id]);
  }

  /**
   * Writes other facts of a person down.
   * @param isIdentifiedAnew else the person stays apart from a namesake, as was said before
   * @throws DomainError conflict when the organisation knows somebody with these already
   */
  async correct(id: string, details: PersonDetails, isIdentifiedAnew: boolean): Promise<void> {
    try {
      const row = { ...personDetailsOf(details), ...(isIdentifiedAnew ? personKeys(details) : {}) };
      await this.unitOfWork.repository(JobseekerEntity).update(id, row);
    } catch (error) {
      if (!isDuplicateKey(error, 'jobseeker_identity')) throw error;
      throw new DomainError('REGISTRATION.SAME_PERSON', 'conflict', registrationTexts.refusals.samePerson);
    }
  }

  /**
   * From now on this person gets no messages any more. Answers false for somebody who was marked before.
   * @param throughId the registration whose outcome says so, if that is how it is known
   */
  async markHired(id: string, at: Date, throughId: string | null): Promise<boolean> {
    return (await this.unitOfWork.execute(MARK_HIRED, [at, throughId, id])) > 0;
  }

  /** This person looks for work again. */
  async clearHired(id: string): Promise<void> {
    await this.unitOfWork.execute(CLEAR_HIRED, [id]);
  }

  /** The outcome of this registration was a mistake. What a person said stays. */
  async clearHiredThrough(registrationId: string): Promise<void> {
    await this.unitOfWork.execute(CLEAR_HIRED_THROUGH, [registrationId]);
  }

  /** What the organisation knows of these people (see `identityOf`): who is in the event already, and who has a job. */
  async known(organisationId: string, eventId: string, identities: readonly string[]): Promise<KnownPeople> {
    if (identities.length === 0) return { referred: new Set(), hired: new Set() };
    const byKey = new Map(identities.map((identity) => [hashToken(identity), identity]));
    const found = await this.unitOfWork.query(KNOWN, [eventId, organisationId, [...byKey.keys()]]);
    const identitiesOf = (rows: readonly KnownRow[]): ReadonlySet<string> =>
      new Set(rows.map(({ identityKey }) => byKey.get(identityKey) ?? ''));
    return {
      referred: identitiesOf(found.filter(({ registrationId }) => registrationId !== null)),
      hired: identitiesOf(found.filter(({ isHired }) => isHired === 1)),
    };
  }
}

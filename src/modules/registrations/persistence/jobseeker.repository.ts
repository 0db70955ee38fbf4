import { Injectable } from '@nestjs/common';
import { newId } from '../../../kernel';
import { isDuplicateKey, UnitOfWork } from '../../../platform/database';
import { hashToken } from '../../../platform/tokens';
import { identityOf, matchOf } from '../domain/person-identity';
import type { Channel, DutchLevel } from '../domain/registration-state';
import { JobseekerEntity } from './jobseeker.entity';

/** What a counsellor tells about a person. */
export interface JobseekerDetails {
  readonly firstName: string;
  readonly lastName: string;
  readonly phone: string | null;
  readonly email: string | null;
  readonly channel: Channel;
  readonly smsAllowed: boolean;
  readonly sharedPhone: boolean;
  readonly postcode: string;
  readonly dutchLevel: DutchLevel;
  readonly interpreterLanguage: string | null;
  readonly certificates: readonly string[];
}

export interface FoundJobseeker {
  readonly id: string;
  readonly matchKey: string | null;
  /** Nobody can have referred somebody who was added just now. */
  readonly isNew: boolean;
}

/** Jobseekers for writing: one row per person and organisation. */
@Injectable()
export class JobseekerRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * Finds the person within the organisation and brings the details up to date, or adds the person. Two referrals to
   * two events at once meet at the unique key; the later one finds the earlier's row.
   */
  async findOrAdd(
    organisation: { readonly associationId: string; readonly organisationId: string },
    details: JobseekerDetails,
    now: Date,
  ): Promise<FoundJobseeker> {
    const matchText = matchOf(details);
    const matchKey = matchText === null ? null : hashToken(matchText);
    const identityKey = hashToken(identityOf(details));
    const changes = { ...onlyDetails(details), matchKey };
    const known = await this.idOf(organisation.organisationId, identityKey);
    if (known !== undefined) {
      await this.unitOfWork.repository(JobseekerEntity).update(known, changes);
      return { id: known, matchKey, isNew: false };
    }
    const id = newId();
    try {
      const person = { id, associationId: organisation.associationId, organisationId: organisation.organisationId };
      await this.unitOfWork
        .repository(JobseekerEntity)
        .insert({ ...changes, ...person, identityKey, hiredAt: null, createdAt: now });
      return { id, matchKey, isNew: true };
    } catch (error) {
      const other = isDuplicateKey(error, 'jobseeker_identity')
        ? await this.idOf(organisation.organisationId, identityKey)
        : undefined;
      if (other === undefined) throw error;
      return { id: other, matchKey, isNew: false };
    }
  }

  /** From now on this person gets no messages any more. */
  async markHired(id: string, at: Date): Promise<void> {
    await this.unitOfWork.repository(JobseekerEntity).update(id, { hiredAt: at });
  }

  /** Which of these people (see `identityOf`) the organisation has in the event already. */
  async liveIdentities(
    organisationId: string,
    eventId: string,
    identities: readonly string[],
  ): Promise<ReadonlySet<string>> {
    if (identities.length === 0) return new Set();
    const byKey = new Map(identities.map((identity) => [hashToken(identity), identity]));
    const found = await this.unitOfWork.query<{ identityKey: string }>(
      `SELECT j.identity_key AS identityKey FROM jobseeker j JOIN registration r ON r.jobseeker_id = j.id AND r.live = 1
       WHERE j.organisation_id = ? AND r.event_id = ? AND j.identity_key IN (?)`,
      [organisationId, eventId, [...byKey.keys()]],
    );
    return new Set(found.map(({ identityKey }) => byKey.get(identityKey) ?? ''));
  }

  private async idOf(organisationId: string, identityKey: string): Promise<string | undefined> {
    const found = await this.unitOfWork.query<{ id: string }>(
      'SELECT id FROM jobseeker WHERE organisation_id = ? AND identity_key = ?',
      [organisationId, identityKey],
    );
    return found[0]?.id;
  }
}

/** A referral carries more than the person: only these columns are the person's. */
const onlyDetails = (details: JobseekerDetails): JobseekerDetails => ({
  firstName: details.firstName,
  lastName: details.lastName,
  phone: details.phone,
  email: details.email,
  channel: details.channel,
  smsAllowed: details.smsAllowed,
  sharedPhone: details.sharedPhone,
  postcode: details.postcode,
  dutchLevel: details.dutchLevel,
  interpreterLanguage: details.interpreterLanguage,
  certificates: details.certificates,
});

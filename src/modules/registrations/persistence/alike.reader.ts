import { Injectable } from '@nestjs/common';
import { sql, UnitOfWork } from '../../../platform/database';
import type { KnownPerson } from '../domain/likeness';

/** Each way to be alike has an index of its own; people without phone and mail are compared at their postcode. */
const ALIKE_IN_EVENT = sql<KnownPerson>`
  SELECT j.first_name AS firstName, j.last_name AS lastName, j.phone, j.email, j.postcode
  FROM (
    SELECT id FROM jobseeker WHERE organisation_id = ? AND name_letters IN (?, ?)
    UNION SELECT id FROM jobseeker WHERE organisation_id = ? AND phone = ?
    UNION SELECT id FROM jobseeker WHERE organisation_id = ? AND email = ?
    UNION SELECT id FROM jobseeker WHERE organisation_id = ? AND phone IS NULL AND email IS NULL AND postcode = ?
    UNION SELECT j.id FROM registration r JOIN jobseeker j ON j.id = r.jobseeker_id
      WHERE ? AND r.event_id = ? AND r.live = 1 AND j.organisation_id = ? AND j.postcode = ?
  ) a JOIN jobseeker j ON j.id = a.id
  JOIN registration r ON r.jobseeker_id = j.id AND r.event_id = ? AND r.live = 1
  WHERE j.identity_key <> ?`;

const IN_EVENT = sql<KnownPerson & { readonly identityKey: string }>`
  SELECT j.first_name AS firstName, j.last_name AS lastName, j.phone, j.email, j.postcode, j.identity_key AS identityKey
  FROM registration r JOIN jobseeker j ON j.id = r.jobseeker_id
  WHERE r.event_id = ? AND r.live = 1 AND j.organisation_id = ?`;

/** As the column `name_letters` spells a name; its collation sees to case and accents. */
const lettersOf = (...names: readonly string[]): string => names.join('').replace(/[ '’-]/g, '');

/** Answers who of an organisation comes to an event already and may be somebody who is referred now. */
@Injectable()
export class AlikeReader {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Everybody worth comparing with this person, but for the one with this identity. */
  candidates(
    { organisationId, eventId }: { readonly organisationId: string; readonly eventId: string },
    { firstName, lastName, phone, email, postcode }: KnownPerson,
    identityKey: string,
  ): Promise<KnownPerson[]> {
    const isUnreachable = phone === null && email === null;
    return this.unitOfWork.query(ALIKE_IN_EVENT, [
      organisationId,
      lettersOf(firstName, lastName),
      lettersOf(lastName, firstName),
      organisationId,
      phone,
      organisationId,
      email,
      organisationId,
      postcode,
      isUnreachable ? 1 : 0,
      eventId,
      organisationId,
      postcode,
      eventId,
      identityKey,
    ]);
  }

  /** All of the organisation who come to the event, for a file of people. */
  ofEvent(organisationId: string, eventId: string): Promise<(KnownPerson & { readonly identityKey: string })[]> {
    return this.unitOfWork.query(IN_EVENT, [eventId, organisationId]);
  }
}

import { Injectable } from '@nestjs/common';
import { sql, UnitOfWork } from '../../../platform/database';
import type { AgreedHour } from '../domain/agreed-hour';

interface AgreedHourRow extends AgreedHour {
  readonly registrationId: string;
}

const OF_EVENT = sql<AgreedHourRow>`
  SELECT a.registration_id AS registrationId, a.site_visit_id AS visitId, a.at FROM agreed_hour a
  JOIN registration r ON r.id = a.registration_id WHERE r.event_id = ? AND r.transport <> 'bus'`;
const KEEP = sql`
  INSERT INTO agreed_hour (registration_id, association_id, site_visit_id, at) VALUES (?, ?, ?, ?)
  ON DUPLICATE KEY UPDATE site_visit_id = VALUES(site_visit_id), at = VALUES(at)`;

/** Answers and stores when people who come without the bus said that they come. */
@Injectable()
export class AgreedHourRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** By registration; who rides has none. */
  async ofEvent(eventId: string): Promise<ReadonlyMap<string, AgreedHour>> {
    const rows = await this.unitOfWork.query(OF_EVENT, [eventId]);
    return new Map(rows.map(({ registrationId, visitId, at }) => [registrationId, { visitId, at }]));
  }

  /** The event is locked. */
  async keep(person: { readonly id: string; readonly associationId: string }, agreed: AgreedHour): Promise<void> {
    await this.unitOfWork.execute(KEEP, [person.id, person.associationId, agreed.visitId, agreed.at]);
  }
}

import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '../../../kernel';
import { CLOCK } from '../../../platform/clock';
import { sql, UnitOfWork } from '../../../platform/database';
import { hashToken } from '../../../platform/tokens';
import { EventReader, type EventView } from '../../events';
import { escortLinkGone, escortPhase, type EscortView } from '../domain/escort';

/** An escort as the coordinator sees it. */
export interface ListedEscort extends EscortView {
  /** Null when the vehicle no longer takes part. */
  readonly vehicle: string | null;
  readonly hasLink: boolean;
  readonly isRevoked: boolean;
}

/** Who opened a link, and what it opens. */
export interface EscortOfLink {
  readonly escort: EscortView;
  readonly event: EventView;
  readonly vehicle: string;
  /** False before the link opens the lists. */
  readonly isOpen: boolean;
}

type ListedRow = Omit<ListedEscort, 'hasLink' | 'isRevoked'> & {
  readonly hasLink: number;
  readonly isRevoked: number;
};

const OF_EVENT = sql<ListedRow>`
  SELECT x.id, x.association_id AS associationId, x.event_id AS eventId, x.vehicle_id AS vehicleId, x.name, x.phone,
    v.name AS vehicle, x.revoked_at IS NOT NULL AS isRevoked,
    EXISTS (SELECT 1 FROM escort_link l WHERE l.escort_id = x.id) AS hasLink
  FROM escort x LEFT JOIN event_vehicle v ON v.id = x.vehicle_id WHERE x.event_id = ? ORDER BY v.name, x.name, x.id`;

const OF_LINK = sql<EscortView & { readonly vehicle: string }>`
  SELECT x.id, x.association_id AS associationId, x.event_id AS eventId, x.vehicle_id AS vehicleId, x.name, x.phone,
    v.name AS vehicle
  FROM escort_link l JOIN escort x ON x.id = l.escort_id AND x.revoked_at IS NULL
  JOIN event_vehicle v ON v.id = x.vehicle_id AND v.event_id = x.event_id WHERE l.token_hash = ?`;

const ASSOCIATION_OF = sql<{ readonly associationId: string }>`
  SELECT x.association_id AS associationId FROM escort_link l JOIN escort x ON x.id = l.escort_id WHERE l.token_hash = ?`;

/** Answers who rides along with an event, and whom a link belongs to. */
@Injectable()
export class EscortReader {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly events: EventReader,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** By vehicle and name, those whose link was taken back too. */
  async ofEvent(eventId: string): Promise<ListedEscort[]> {
    const rows = await this.unitOfWork.query(OF_EVENT, [eventId]);
    return rows.map((row) => ({ ...row, hasLink: row.hasLink === 1, isRevoked: row.isRevoked === 1 }));
  }

  /** @throws DomainError `gone` when the link is unknown, taken back or over, or its vehicle takes no part any more */
  async ofLink(token: string): Promise<EscortOfLink> {
    const [found] = await this.unitOfWork.query(OF_LINK, [hashToken(token)]);
    const event = found && (await this.events.byId(found.associationId, found.eventId));
    const phase = event === undefined ? 'over' : escortPhase(event, this.clock.now());
    if (found === undefined || event === undefined || phase === 'over') throw escortLinkGone();
    const { vehicle, ...escort } = found;
    return { escort, event, vehicle, isOpen: phase === 'open' };
  }

  /** Whose phone number to show for a link that is over; undefined when the link never existed. */
  async associationOf(token: string): Promise<string | undefined> {
    return (await this.unitOfWork.query(ASSOCIATION_OF, [hashToken(token)]))[0]?.associationId;
  }
}

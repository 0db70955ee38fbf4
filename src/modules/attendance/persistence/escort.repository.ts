import { Injectable } from '@nestjs/common';
import { newId } from '../../../kernel';
import { sql, UnitOfWork } from '../../../platform/database';
import { hashToken, newToken } from '../../../platform/tokens';
import { escortNotFound, type EscortView } from '../domain/escort';

const ADD = sql`
  INSERT INTO escort (id, association_id, event_id, vehicle_id, name, phone, added_by, added_at)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?)`;

const LOCK = sql<EscortView & { readonly revokedAt: Date | null }>`
  SELECT id, association_id AS associationId, event_id AS eventId, vehicle_id AS vehicleId, name, phone,
    revoked_at AS revokedAt FROM escort WHERE id = ? AND event_id = ? FOR UPDATE`;

const ADD_LINK = sql`INSERT INTO escort_link (token_hash, escort_id, created_at) VALUES (?, ?, ?)`;
const REVOKE = sql`UPDATE escort SET revoked_at = ? WHERE id = ? AND revoked_at IS NULL`;

/** Stores who rides along, and hashes of their links; every call joins the open unit of work. */
@Injectable()
export class EscortRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async add(escort: Omit<EscortView, 'id'>, by: { readonly userId: string; readonly at: Date }): Promise<void> {
    const { associationId, eventId, vehicleId, name, phone } = escort;
    await this.unitOfWork.execute(ADD, [newId(), associationId, eventId, vehicleId, name, phone, by.userId, by.at]);
  }

  /** An escort of this event who may still have a link. @throws DomainError `ESCORT.NOT_FOUND` */
  async lock(eventId: string, id: string): Promise<EscortView> {
    const [found] = await this.unitOfWork.query(LOCK, [id, eventId]);
    if (found === undefined || found.revokedAt !== null) throw escortNotFound();
    return found;
  }

  /** A new secret for the address `/begeleider/:token`; earlier ones keep working. */
  async issue(escortId: string, at: Date): Promise<string> {
    const token = newToken();
    await this.unitOfWork.execute(ADD_LINK, [hashToken(token), escortId, at]);
    return token;
  }

  /** Ends every link for good; the hashes stay to tell whom to call. */
  async revoke(escortId: string, at: Date): Promise<void> {
    await this.unitOfWork.execute(REVOKE, [at, escortId]);
  }
}

import { Inject, Injectable } from '@nestjs/common';
import { DomainError, newId, type Clock, type LocalDate } from '../../../kernel';
import { CLOCK } from '../../../platform/clock';
import { sql, UnitOfWork } from '../../../platform/database';
import { hashToken, newToken } from '../../../platform/tokens';
import { hostTexts } from '../../../texts/host';
import { EventReader } from '../../events';
import { hostLinkExpiry } from '../domain/host-window';
import type { HostLinkView } from '../domain/outcome-actor';

/** The answer to a link that never worked, or no longer does. */
export const hostLinkGone = (): DomainError => new DomainError('HOST_LINK.GONE', 'gone', hostTexts.linkGone);

const ADD_LINK = sql`
  INSERT INTO host_link (id, association_id, event_id, host_company_id, token_hash, created_at, expires_at)
  VALUES (?, ?, ?, ?, ?, ?, ?)`;

const FIND_LINK = sql<HostLinkView>`
  SELECT association_id AS associationId, event_id AS eventId, host_company_id AS hostCompanyId
  FROM host_link WHERE token_hash = ? AND expires_at > ?`;

const MOVE_END = sql`UPDATE host_link SET expires_at = ? WHERE event_id = ?`;

/** Links by which a host sees its part of an event without an account. Only a hash of the secret is stored. */
@Injectable()
export class HostLinkRepository {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly events: EventReader,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** A new secret for the address `/gastbedrijf/:token`; earlier ones keep working. @throws DomainError `not-found` */
  async issue(eventId: string, hostCompanyId: string): Promise<string> {
    const event = await this.events.anyById(eventId);
    if (!event) throw new DomainError('HOST_LINK.NO_EVENT', 'not-found', hostTexts.noEvent);
    const token = newToken();
    await this.unitOfWork.execute(ADD_LINK, [
      newId(),
      event.associationId,
      eventId,
      hostCompanyId,
      hashToken(token),
      this.clock.now(),
      hostLinkExpiry(event.date),
    ]);
    return token;
  }

  /** @throws DomainError `gone` when the link is unknown or expired */
  async resolve(token: string): Promise<HostLinkView> {
    const found = await this.unitOfWork.query(FIND_LINK, [hashToken(token), this.clock.now()]);
    if (found[0] === undefined) throw hostLinkGone();
    return found[0];
  }

  /** Lets every link of an event that moved to another day expire with that day. */
  async follow(eventId: string, date: LocalDate): Promise<void> {
    await this.unitOfWork.execute(MOVE_END, [hostLinkExpiry(date), eventId]);
  }
}

import { Injectable } from '@nestjs/common';
import { newId } from '../../../kernel';
import { sql, UnitOfWork } from '../../../platform/database';
import type { RegistrationEntity } from './registration.entity';
import { WaitingListOfferEntity, type OfferState } from './waiting-list-offer.entity';

interface OverdueOffer {
  readonly registrationId: string;
  readonly eventId: string;
}

const OVERDUE = sql<OverdueOffer>`
  SELECT registration_id AS registrationId, event_id AS eventId FROM waiting_list_offer
  WHERE state = 'open' AND expires_at <= ? ORDER BY expires_at LIMIT ?`;

/** Waiting-list offers for writing; at most one is open per registration (a unique key sees to it). */
@Injectable()
export class OfferRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async open(registration: RegistrationEntity, madeAt: Date, expiresAt: Date): Promise<string> {
    const id = newId();
    const { associationId, eventId, id: registrationId } = registration;
    await this.unitOfWork.repository(WaitingListOfferEntity).insert({
      id,
      associationId,
      eventId,
      registrationId,
      state: 'open',
      madeAt,
      expiresAt,
      answeredAt: null,
    });
    return id;
  }

  async openOf(registrationId: string): Promise<WaitingListOfferEntity | null> {
    return this.unitOfWork.repository(WaitingListOfferEntity).findOneBy({ registrationId, state: 'open' });
  }

  async close(offerId: string, state: Exclude<OfferState, 'open'>, at: Date): Promise<void> {
    await this.unitOfWork.repository(WaitingListOfferEntity).update(offerId, { state, answeredAt: at });
  }

  countExpired(registrationId: string): Promise<number> {
    return this.unitOfWork.repository(WaitingListOfferEntity).countBy({ registrationId, state: 'expired' });
  }

  /** Open offers whose time is over, oldest first. */
  overdue(now: Date, limit: number): Promise<OverdueOffer[]> {
    return this.unitOfWork.query(OVERDUE, [now, limit]);
  }
}

import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { sql, UnitOfWork } from '../../../platform/database';
import { PlannedCancellationEntity } from './planned-cancellation.entity';

interface DueCancellation {
  readonly registrationId: string;
}

const DUE = sql<DueCancellation>`
  SELECT registration_id AS registrationId FROM planned_cancellation
  WHERE takes_effect_at <= ? ORDER BY takes_effect_at LIMIT ?`;

const DROP = sql`DELETE FROM planned_cancellation WHERE registration_id = ?`;

/** Cancellations that can still be taken back without anybody hearing of it. */
@Injectable()
export class PlannedCancellationRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async add(cancellation: PlannedCancellationEntity): Promise<void> {
    await this.unitOfWork.repository(PlannedCancellationEntity).insert(cancellation);
  }

  of(registrationId: string): Promise<PlannedCancellationEntity | null> {
    return this.unitOfWork.repository(PlannedCancellationEntity).findOneBy({ registrationId });
  }

  /** By registration. */
  async ofEvents(eventIds: readonly string[]): Promise<ReadonlyMap<string, PlannedCancellationEntity>> {
    const where = { eventId: In([...eventIds]) };
    const rows = await this.unitOfWork.repository(PlannedCancellationEntity).findBy(where);
    return new Map(rows.map((row) => [row.registrationId, row]));
  }

  /** Answers whether there was one. */
  async remove(registrationId: string): Promise<boolean> {
    const { affected } = await this.unitOfWork.repository(PlannedCancellationEntity).delete({ registrationId });
    return (affected ?? 0) > 0;
  }

  /** Somebody left: there is nothing to carry out any more. */
  async drop(registrationId: string): Promise<void> {
    await this.unitOfWork.executeAtCommit(DROP, [registrationId]);
  }

  /** Those whose minutes are over, oldest first. */
  due(now: Date, limit: number): Promise<DueCancellation[]> {
    return this.unitOfWork.query(DUE, [now, limit]);
  }
}

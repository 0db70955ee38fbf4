import { Injectable } from '@nestjs/common';
import { sql, UnitOfWork } from '../../../platform/database';
import type { SlotView } from '../domain/event-view';

/** What moves at the visits of an event. */
export interface VisitTimesChange {
  readonly slots: readonly SlotView[];
  readonly tours: readonly { readonly id: string; readonly startsAt: string; readonly endsAt: string }[];
}

const MOVE_SLOT = sql`UPDATE interview_slot SET starts_at = ?, ends_at = ?, places = ? WHERE id = ?`;
const MOVE_TOUR = sql`UPDATE tour SET starts_at = ?, ends_at = ? WHERE id = ?`;

/** Moves tours and interviews on the day itself, when the programme is fixed; the event is locked. */
@Injectable()
export class VisitTimesRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The last moment first: two of one visit never begin together. */
  async change({ slots, tours }: VisitTimesChange): Promise<void> {
    const lastFirst = [...slots].sort((one, other) => other.startsAt.localeCompare(one.startsAt));
    for (const { id, startsAt, endsAt, places } of lastFirst) {
      await this.unitOfWork.execute(MOVE_SLOT, [startsAt, endsAt, places, id]);
    }
    for (const { id, startsAt, endsAt } of tours) {
      await this.unitOfWork.execute(MOVE_TOUR, [startsAt, endsAt, id]);
    }
  }
}

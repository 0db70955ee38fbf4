import { Injectable } from '@nestjs/common';
import { sql, UnitOfWork } from '../../../platform/database';

const MOVE = sql`UPDATE registration SET tour_group_id = ?, version = version + 1 WHERE id = ?`;

/** Moves people to the groups of their vehicles; the event is locked. */
@Injectable()
export class TourGroupMovesRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async move(registrationId: string, tourGroupId: string | null): Promise<void> {
    await this.unitOfWork.execute(MOVE, [tourGroupId, registrationId]);
  }
}

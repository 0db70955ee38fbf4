import { Injectable } from '@nestjs/common';
import { sql, UnitOfWork } from '../../../platform/database';
import type { TravelSettings } from '../domain/travel-settings';

const SET_TRAVEL = sql`UPDATE association SET speed_kmh = ?, detour_factor = ?, reach_metres = ? WHERE id = ?`;

/** Stores what an association settles for all its events. */
@Injectable()
export class AssociationRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async setTravel(id: string, { speedKmh, detourFactor, reachMetres }: TravelSettings): Promise<void> {
    await this.unitOfWork.execute(SET_TRAVEL, [speedKmh, detourFactor, reachMetres, id]);
  }
}

import { Injectable } from '@nestjs/common';
import { sql, UnitOfWork } from '../../../platform/database';
import type { CurrentUser } from '../domain/current-user';
import { checkTravelSettings, requireTravelPlanner, type TravelSettings } from '../domain/travel-settings';

const SET_TRAVEL = sql`UPDATE association SET speed_kmh = ?, detour_factor = ?, reach_metres = ? WHERE id = ?`;

/** Changes how an association estimates travel; a route that is planned keeps its times. */
@Injectable()
export class ChangeTravelSettings {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws DomainError forbidden, or `TRAVEL.SETTINGS_WRONG` (invalid) */
  async execute({ user, ...settings }: TravelSettings & { readonly user: CurrentUser }): Promise<void> {
    requireTravelPlanner(user);
    checkTravelSettings(settings);
    return this.unitOfWork.run(async () => {
      await this.unitOfWork.execute(SET_TRAVEL, [
        settings.speedKmh,
        settings.detourFactor,
        settings.reachMetres,
        user.associationId,
      ]);
    });
  }
}

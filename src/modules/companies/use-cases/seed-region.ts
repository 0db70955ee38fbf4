import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database';
import { RegionRepository } from '../persistence/region.repository';
import { municipalities, pickupStops, villages } from '../region';

/**
 * Loads the municipalities, villages and pick-up points. Can be repeated: reference data is brought up to date, a
 * pick-up point that an association already has stays as it is.
 */
@Injectable()
export class SeedRegion {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly region: RegionRepository,
  ) {}

  async execute({ associationId }: { readonly associationId: string }): Promise<void> {
    return this.unitOfWork.run(async () => {
      for (const municipality of municipalities) await this.region.addOrUpdateMunicipality(municipality);
      for (const village of villages) await this.region.addOrUpdateVillage(village);
      for (const stop of pickupStops) await this.region.addPickupStop(associationId, stop);
    });
  }
}

import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database';
import type { CurrentUser } from '../domain/current-user';
import { checkTravelSettings, requireTravelPlanner, type TravelSettings } from '../domain/travel-settings';
import { AssociationRepository } from '../persistence/association.repository';

/** Changes how an association estimates travel; a route that is planned keeps its times. */
@Injectable()
export class ChangeTravelSettings {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly associations: AssociationRepository,
  ) {}

  /** @throws DomainError forbidden, or `TRAVEL.SETTINGS_WRONG` (invalid) */
  async execute({ user, ...settings }: TravelSettings & { readonly user: CurrentUser }): Promise<void> {
    requireTravelPlanner(user);
    checkTravelSettings(settings);
    return this.unitOfWork.run(() => this.associations.setTravel(user.associationId, settings));
  }
}

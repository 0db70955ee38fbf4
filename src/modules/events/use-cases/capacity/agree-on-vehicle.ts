import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../../platform/database';
import type { Coordinator } from '../../../identity';
import { checkVehicleTerms, type VehicleTerms } from '../../domain/vehicle-terms';
import { EventRepository } from '../../persistence/event.repository';
import { VehicleTermsRepository } from '../../persistence/vehicle-terms.repository';

/** Keeps what was agreed with the coach operator about a vehicle: plate, contact, price. */
@Injectable()
export class AgreeOnVehicle {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly events: EventRepository,
    private readonly terms: VehicleTermsRepository,
  ) {}

  /** @throws DomainError not-found, `EVENT.PROGRAMME_FIXED` (conflict), `EVENT.HIRE_WRONG` or `EVENT.CONTACT_WRONG` (invalid) */
  async execute(command: {
    readonly user: Coordinator;
    readonly eventId: string;
    readonly vehicleId: string;
    readonly terms: VehicleTerms;
  }): Promise<void> {
    const { user, eventId, vehicleId } = command;
    const terms = checkVehicleTerms(command.terms);
    return this.unitOfWork.run(async () => {
      const event = await this.events.lockOpen(user, eventId);
      await this.terms.change(event, vehicleId, terms);
      await this.events.change(event, {});
    });
  }
}

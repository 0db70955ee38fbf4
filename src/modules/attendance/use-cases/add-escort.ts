import { Inject, Injectable } from '@nestjs/common';
import { DomainError, type Clock } from '../../../kernel';
import { CLOCK } from '../../../platform/clock';
import { UnitOfWork } from '../../../platform/database';
import { escortTexts } from '../../../texts/escort';
import { EventReader } from '../../events';
import { requireRole, type Coordinator } from '../../identity';
import { requireDayToCome } from '../domain/escort';
import { EscortRepository } from '../persistence/escort.repository';

/** Notes who rides along with a vehicle of an event. */
@Injectable()
export class AddEscort {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly events: EventReader,
    private readonly escorts: EscortRepository,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws DomainError forbidden, not-found, `ESCORT.DAY_OVER` (conflict), `ESCORT.VEHICLE_UNKNOWN` (invalid) */
  async execute(command: {
    readonly user: Coordinator;
    readonly eventId: string;
    readonly vehicleId: string;
    readonly name: string;
    readonly phone: string;
  }): Promise<void> {
    const { user, vehicleId, name, phone } = command;
    requireRole(user, 'coordinator');
    const { id: eventId, associationId, ...event } = await this.events.byIdOrCode(user.associationId, command.eventId);
    const at = this.clock.now();
    requireDayToCome(event, at);
    const { vehicles } = await this.events.programme(eventId);
    if (!vehicles.some(({ id }) => id === vehicleId)) {
      throw new DomainError('ESCORT.VEHICLE_UNKNOWN', 'invalid', escortTexts.vehicleMissing, { field: 'vehicleId' });
    }
    const escort = { associationId, eventId, vehicleId, name, phone };
    await this.unitOfWork.run(() => this.escorts.add(escort, { userId: user.id, at }));
  }
}

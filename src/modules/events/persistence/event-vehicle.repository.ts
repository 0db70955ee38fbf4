import { Injectable } from '@nestjs/common';
import { DomainError, newId } from '../../../kernel';
import { isDuplicateKey, UnitOfWork } from '../../../platform/database';
import { eventTexts } from '../../../texts/events';
import { checkFleet } from '../domain/fleet';
import type { VehicleInput } from '../domain/programme-input';
import { EventVehicleEntity } from './event-vehicle.entity';
import type { EventEntity } from './event.entity';
import { VehicleConfigurationEntity } from './vehicle-configuration.entity';

const notFound = (): DomainError => new DomainError('EVENT.VEHICLE_NOT_FOUND', 'not-found', eventTexts.vehicleNotFound);

/** Stores the vehicles of an event and how they are set up; the event is locked. */
@Injectable()
export class EventVehicleRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async add(event: EventEntity, { configurations, ...vehicle }: VehicleInput): Promise<string> {
    const id = newId();
    const { associationId } = event;
    try {
      await this.vehicles().insert({ ...vehicle, id, associationId, eventId: event.id });
    } catch (error) {
      if (!isDuplicateKey(error, 'event_vehicle_name')) throw error;
      throw new DomainError('EVENT.NAME_TAKEN', 'conflict', eventTexts.nameTaken(vehicle.name));
    }
    for (const [index, { seats, wheelchairPlaces }] of configurations.entries()) {
      const chosen = index === 0;
      await this.configurations().insert({
        id: newId(),
        associationId,
        eventVehicleId: id,
        seats,
        wheelchairPlaces,
        chosen,
      });
    }
    return id;
  }

  /** Sets the vehicle up this way and no other. @throws DomainError not-found unless it belongs to the event */
  async choose(event: EventEntity, configurationId: string): Promise<void> {
    const configuration = await this.configurations().findOneBy({ id: configurationId });
    if (configuration === null) throw notFound();
    const { eventVehicleId } = configuration;
    if (!(await this.vehicles().existsBy({ id: eventVehicleId, eventId: event.id }))) throw notFound();
    await this.configurations().update({ eventVehicleId }, { chosen: false });
    await this.configurations().update(configurationId, { chosen: true });
  }

  /**
   * Lets these vehicles drive and all others stay at home.
   * @throws DomainError not-found unless they belong to the event, or `EVENT.FLEET_EMPTY` (conflict)
   */
  async letDrive(event: EventEntity, vehicleIds: readonly string[]): Promise<void> {
    const all = await this.vehicles().findBy({ eventId: event.id });
    checkFleet(all, vehicleIds);
    for (const { id } of all) await this.vehicles().update(id, { staysHome: !vehicleIds.includes(id) });
  }

  /** @throws DomainError not-found unless it belongs to the event */
  async remove(event: EventEntity, vehicleId: string): Promise<void> {
    if (!(await this.vehicles().existsBy({ id: vehicleId, eventId: event.id }))) throw notFound();
    await this.configurations().delete({ eventVehicleId: vehicleId });
    await this.vehicles().delete(vehicleId);
  }

  private readonly vehicles = () => this.unitOfWork.repository(EventVehicleEntity);
  private readonly configurations = () => this.unitOfWork.repository(VehicleConfigurationEntity);
}

import { Injectable } from '@nestjs/common';
import { DomainError, newId } from '../../../kernel';
import { isCheckViolated, isDuplicateKey, UnitOfWork } from '../../../platform/database';
import { divisionTexts } from '../../../texts/division';
import { eventTexts } from '../../../texts/events';
import { EventStopEntity } from './event-stop.entity';
import { EventVehicleEntity } from './event-vehicle.entity';
import type { EventEntity } from './event.entity';

const notFound = (): DomainError => new DomainError('EVENT.STOP_NOT_FOUND', 'not-found', eventTexts.stopNotFound);

const tooFewAtStop = (most: number | null): DomainError =>
  new DomainError('EVENT.TOO_FEW_AT_STOP', 'conflict', divisionTexts.tooFewAtStop(most ?? 0));

/** Stores where the buses of an event pick people up; the event is locked. */
@Injectable()
export class EventStopRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws DomainError `EVENT.STOP_TWICE` (conflict) */
  async add(
    event: EventEntity,
    stop: Pick<EventStopEntity, 'pickupStopId' | 'earliest' | 'maxRideMinutes'>,
  ): Promise<string> {
    const id = newId();
    try {
      const { id: eventId, associationId } = event;
      await this.stops().insert({ ...stop, id, associationId, eventId });
    } catch (error) {
      if (!isDuplicateKey(error, 'event_stop_stop')) throw error;
      throw new DomainError('EVENT.STOP_TWICE', 'conflict', eventTexts.stopTwice);
    }
    return id;
  }

  /**
   * Says which vehicle serves a stop, and how many may get on there.
   * @throws DomainError not-found unless the stop and the vehicle belong to the event, or `EVENT.TOO_FEW_AT_STOP` (conflict)
   */
  async divide(event: EventEntity, id: string, how: Pick<EventStopEntity, 'vehicleId' | 'maxPeople'>): Promise<void> {
    const eventId = event.id;
    const knowsVehicle =
      how.vehicleId === null ||
      (await this.unitOfWork.repository(EventVehicleEntity).existsBy({ id: how.vehicleId, eventId }));
    if (!knowsVehicle) throw new DomainError('EVENT.VEHICLE_NOT_FOUND', 'not-found', eventTexts.vehicleNotFound);
    const { affected } = await this.stops()
      .update({ id, eventId }, how)
      .catch((error: unknown) => {
        throw isCheckViolated(error, '`event_stop_people`') ? tooFewAtStop(how.maxPeople) : error;
      });
    if (affected === 0) throw notFound();
  }

  /** Lets the published route say which vehicle serves which stop. */
  async followRoute(event: EventEntity, vehicleOf: ReadonlyMap<string, string>): Promise<void> {
    await this.freeFromRoute(event);
    for (const [id, routeVehicleId] of vehicleOf) {
      await this.stops().update({ id, eventId: event.id }, { routeVehicleId });
    }
  }

  /** A route no longer says who rides where once it is for other vehicles. */
  async freeFromRoute(event: EventEntity): Promise<void> {
    await this.stops().update({ eventId: event.id }, { routeVehicleId: null });
  }

  /** @throws DomainError not-found unless it belongs to the event */
  async remove(event: EventEntity, id: string): Promise<void> {
    const { affected } = await this.stops().delete({ id, eventId: event.id });
    if (affected === 0) throw notFound();
  }

  private readonly stops = () => this.unitOfWork.repository(EventStopEntity);
}

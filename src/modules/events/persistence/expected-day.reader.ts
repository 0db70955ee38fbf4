import { Injectable } from '@nestjs/common';
import { expectedCalls, type BusDelay, type ExpectedCall } from '../domain/delay/expected-day';
import { stopTimesOf, type StopTime } from '../domain/stop-times';
import { EventReader } from './event.reader';
import { VehicleDelayRepository } from './vehicle-delay.repository';

/** Answers when the vehicles of an event are where, with what is known of those that are late. */
@Injectable()
export class ExpectedDayReader {
  constructor(
    private readonly events: EventReader,
    private readonly delays: VehicleDelayRepository,
  ) {}

  /**
   * Empty until a route is published.
   * @param what one more thing that would be known
   */
  async ofEvent(eventId: string, what?: BusDelay): Promise<ExpectedCall[]> {
    const itinerary = await this.events.itinerary(eventId, 'published');
    if (!itinerary) return [];
    const known = await this.delays.ofEvent(eventId);
    const programme = await this.events.programme(eventId);
    return expectedCalls(itinerary, programme, what === undefined ? known : [...known, what]);
  }

  /** When the bus is to be expected at each stop, by the event stop's id. */
  async stopTimes(eventId: string): Promise<ReadonlyMap<string, StopTime>> {
    const calls = await this.ofEvent(eventId);
    const vehicles = [...new Set(calls.map(({ vehicleId }) => vehicleId))];
    return stopTimesOf(vehicles.map((id) => ({ id, calls: calls.filter(({ vehicleId }) => vehicleId === id) })));
  }
}

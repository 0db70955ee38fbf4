import { Inject, Injectable } from '@nestjs/common';
import { localDateOf, localTimeOf, type Clock } from '../../../kernel';
import { CLOCK } from '../../../platform/clock';
import { lateVehicles, type LateVehicle } from '../domain/delay/late-vehicles';
import type { EventView } from '../domain/event-view';
import { EventReader } from './event.reader';
import { ExpectedDayReader } from './expected-day.reader';
import { VehicleDelayRepository } from './vehicle-delay.repository';

/** A vehicle that is late, with names for a reader. */
export interface NamedLateVehicle extends Pick<LateVehicle, 'kind' | 'part' | 'minutes' | 'reportedAt'> {
  readonly vehicle: string;
  /** Where it is late: a stop or a company. */
  readonly place: string;
  /** Stops of the people whom it concerns. */
  readonly stops: readonly string[];
}

/** Answers which vehicles of an event are late now. */
@Injectable()
export class LateVehicleReader {
  constructor(
    private readonly events: EventReader,
    private readonly expectedDays: ExpectedDayReader,
    private readonly delays: VehicleDelayRepository,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** None on any other day than the event's own, and none once it is over. */
  async ofEvent({ id, date, state }: EventView): Promise<NamedLateVehicle[]> {
    const now = this.clock.now();
    if (localDateOf(now) !== date || (state !== 'running' && state !== 'final')) return [];
    const reports = await this.delays.ofEvent(id);
    if (reports.length === 0) return [];
    const { vehicles, stops, visits } = await this.events.programme(id);
    const nameOf = (sought: string): string =>
      [...vehicles, ...stops, ...visits].find((one) => one.id === sought)?.name ?? '';
    return lateVehicles(reports, await this.expectedDays.ofEvent(id), localTimeOf(now)).map(
      ({ vehicleId, at, stopIds, kind, part, minutes, reportedAt }) => ({
        ...{ kind, part, minutes, reportedAt },
        ...{ vehicle: nameOf(vehicleId), place: nameOf(at), stops: stopIds.map(nameOf) },
      }),
    );
  }
}

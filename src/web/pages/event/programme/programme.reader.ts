import { Injectable } from '@nestjs/common';
import {
  HostCompanyReader,
  isActiveOn,
  RegionReader,
  type HostCompanyView,
  type PickupStopView,
} from '../../../../modules/companies';
import { EventReader, isProgrammeOpen, type EventProgramme } from '../../../../modules/events';
import type { EventScope } from '../../../forms/event-post';

/** What the programme page shows of an event. */
export interface ProgrammeView extends EventScope {
  readonly programme: EventProgramme;
  readonly pickupStops: readonly PickupStopView[];
  readonly hosts: readonly HostCompanyView[];
  readonly isOpen: boolean;
}

/** Gathers what the programme page shows. */
@Injectable()
export class ProgrammeReader {
  constructor(
    private readonly events: EventReader,
    private readonly region: RegionReader,
    private readonly hosts: HostCompanyReader,
  ) {}

  async ofEvent({ user, event }: EventScope): Promise<ProgrammeView> {
    const hosts = await this.hosts.list(user.associationId);
    return {
      user,
      event,
      programme: await this.events.programme(event.id, 'next'),
      pickupStops: await this.region.pickupStops(user.associationId),
      hosts: hosts.filter((host) => isActiveOn(host, event.date)),
      isOpen: isProgrammeOpen(event.state),
    };
  }

  /** A place of the region that was chosen from a list; unknown ids lie nowhere. */
  async place({ user }: EventScope, id: string): Promise<Pick<PickupStopView, 'name' | 'latitude' | 'longitude'>> {
    const stops = await this.region.pickupStops(user.associationId);
    return stops.find((stop) => stop.id === id) ?? { name: '', latitude: Number.NaN, longitude: Number.NaN };
  }
}

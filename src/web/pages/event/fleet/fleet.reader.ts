import { Injectable } from '@nestjs/common';
import {
  EventReader,
  isProgrammeOpen,
  isTrial,
  missingForPublishing,
  type EventView,
} from '../../../../modules/events';
import type { CurrentUser } from '../../../../modules/identity';
import { CompareFleets, type FleetComparison } from '../../../../modules/interviews';
import { BoardingReader } from '../../../../modules/registrations';

/** What the page with one, two or three buses side by side shows. */
export interface FleetView {
  readonly event: EventView;
  /** Undefined while the programme is not complete. */
  readonly comparison: FleetComparison | undefined;
  /** Names of all vehicles of the event by id. */
  readonly names: ReadonlyMap<string, string>;
  /** The vehicles that drive now. */
  readonly driving: ReadonlySet<string>;
  /** True while nobody boards anywhere. */
  readonly isTrial: boolean;
}

/** Gathers what is said about fewer or more buses. */
@Injectable()
export class FleetPageReader {
  constructor(
    private readonly events: EventReader,
    private readonly boardings: BoardingReader,
    private readonly compareFleets: CompareFleets,
  ) {}

  async ofEvent(user: CurrentUser, event: EventView): Promise<FleetView> {
    const { vehicles, stops, visits } = await this.events.programme(event.id);
    const hostVisits = visits.filter(({ kind }) => kind === 'host').length;
    const size = { vehicles: vehicles.length, stops: stops.length, hostVisits };
    const canPlan = isProgrammeOpen(event.state) && missingForPublishing(size, event).length === 0;
    return {
      event,
      comparison: canPlan ? await this.compareFleets.execute({ user, eventId: event.id }) : undefined,
      names: new Map(vehicles.map(({ id, name }) => [id, name])),
      driving: new Set(vehicles.filter(({ staysHome }) => !staysHome).map(({ id }) => id)),
      isTrial: isTrial(await this.boardings.ofEvent(event)),
    };
  }
}

import { Injectable } from '@nestjs/common';
import {
  EventReader,
  expectedPeople,
  layOutDay,
  type DayLayout,
  type DayRoute,
  type EventProgramme,
  type EventView,
} from '../../events';
import { DropHostRepository, holdsSeat, RegistrationReader } from '../../registrations';

/** Answers which tours, slots and groups go with a route, where coordinators said what they want of a visit. */
@Injectable()
export class LayoutReader {
  constructor(
    private readonly events: EventReader,
    private readonly registrations: RegistrationReader,
    private readonly dropHosts: DropHostRepository,
  ) {}

  /** Undefined where all hours are typed, and while there is no route. */
  async onRoute(event: EventView, route: DayRoute, programme?: EventProgramme): Promise<DayLayout | undefined> {
    const { visits, tourGroups, vehicles } = programme ?? (await this.events.programme(event.id, 'next'));
    if (route.source === 'none' || visits.every(({ wishes }) => wishes === null)) return undefined;
    const people = (await this.registrations.ofEvent(event.id)).filter(({ state }) => holdsSeat(state));
    const drops = await this.dropHosts.visits(event);
    return layOutDay({
      ...{ shape: event.shape, route, groups: tourGroups },
      visits: visits.filter(({ kind }) => kind === 'host'),
      people: people.map(({ id, transport, eventStopId, tourGroupId }) => ({
        ...{ id, eventStopId, tourGroupId },
        rides: transport === 'bus',
        dropVisitId: drops.get(id) ?? null,
      })),
      expected: expectedPeople(event, vehicles),
    });
  }
}

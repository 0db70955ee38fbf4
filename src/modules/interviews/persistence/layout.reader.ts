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

/** The tours, slots and groups of a route; undefined where all hours are typed, and while there is no route. */
export type LayoutRule = (route: DayRoute) => DayLayout | undefined;

/** Answers which tours, slots and groups go with a route, where coordinators said what they want of a visit. */
@Injectable()
export class LayoutReader {
  constructor(
    private readonly events: EventReader,
    private readonly registrations: RegistrationReader,
    private readonly dropHosts: DropHostRepository,
  ) {}

  async onRoute(event: EventView, route: DayRoute, programme?: EventProgramme): Promise<DayLayout | undefined> {
    const layoutOf = await this.rule(event, programme ?? (await this.events.programme(event.id, 'next')));
    return layoutOf(route);
  }

  /** The same for many routes of one event, which is read once. */
  async rule(event: EventView, { visits, tourGroups, vehicles }: EventProgramme): Promise<LayoutRule> {
    if (visits.every(({ wishes }) => wishes === null)) return () => undefined;
    const people = (await this.registrations.ofEvent(event.id)).filter(({ state }) => holdsSeat(state));
    const drops = await this.dropHosts.visits(event);
    const undecided = await this.dropHosts.open(event);
    const dropOf = (id: string, planned: DayRoute['drops']): string | null =>
      (undecided.has(id) ? planned?.[id] : undefined) ?? drops.get(id) ?? null;
    return (route) =>
      route.source === 'none'
        ? undefined
        : layOutDay({
            ...{ shape: event.shape, route, groups: tourGroups },
            visits: visits.filter(({ kind }) => kind === 'host'),
            people: people.map(({ id, transport, eventStopId, tourGroupId }) => ({
              ...{ id, eventStopId, tourGroupId },
              rides: transport === 'bus',
              dropVisitId: dropOf(id, route.drops),
            })),
            expected: expectedPeople(event, vehicles),
          });
  }
}

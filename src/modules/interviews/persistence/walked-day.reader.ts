import { Injectable } from '@nestjs/common';
import {
  DayRouteReader,
  EventReader,
  HomeTravelReader,
  type DayLayout,
  type DayRoute,
  type EventProgramme,
  type EventView,
  type VisitView,
} from '../../events';
import { DropHostRepository, RegistrationReader, type RegistrationView } from '../../registrations';
import type { WalkedDay, WalkedPerson } from '../domain/day-walk/walked-day';
import type { InterviewView } from '../domain/interview-view';
import { InterviewReader } from './interview.reader';
import { LayoutReader } from './layout.reader';
import { noStairsInTheWay, StairsReader } from './stairs.reader';

/** An interview as the walk needs it. */
export type WalkedInterview = Pick<
  InterviewView,
  'registrationId' | 'visitId' | 'startsAt' | 'endsAt' | 'state' | 'phoneUntil'
>;

/** Gathers a day for the walk through it: route, tours and interviews as people know them, or are about to. */
@Injectable()
export class WalkedDayReader {
  constructor(
    private readonly events: EventReader,
    private readonly routes: DayRouteReader,
    private readonly registrations: RegistrationReader,
    private readonly dropHosts: DropHostRepository,
    private readonly interviews: InterviewReader,
    private readonly homeTravel: HomeTravelReader,
    private readonly stairs: StairsReader,
    private readonly layouts: LayoutReader,
  ) {}

  /** What people were told, with the delays of the day in it. */
  async published(event: EventView): Promise<WalkedDay> {
    const programme = await this.events.programme(event.id);
    const interviews = await this.interviews.published(event.id);
    return this.day(event, await this.routes.published(event.id), interviews, { programme });
  }

  /** What a coordinator looks at: each draft, else what is published. */
  async drafted(event: EventView): Promise<WalkedDay> {
    const draft = await this.interviews.draft(event.id);
    const interviews = draft.length > 0 ? draft : await this.interviews.published(event.id);
    const route = await this.routes.next(event.id);
    const programme = await this.events.programme(event.id, 'next');
    return this.day(event, route, interviews, {
      programme,
      layout: await this.layouts.onRoute(event, route, programme),
    });
  }

  /** A route and interviews that are being looked at, with the tours that go with them. */
  async onRoute(event: EventView, route: DayRoute, interviews: readonly WalkedInterview[]): Promise<WalkedDay> {
    const programme = await this.events.programme(event.id, 'next');
    const layout = await this.layouts.onRoute(event, route, programme);
    const visits = layout === undefined ? programme.visits : programme.visits.map((visit) => withTours(visit, layout));
    return this.day(event, route, interviews, { programme: { ...programme, visits }, layout });
  }

  private async day(
    event: EventView,
    route: DayRoute,
    interviews: readonly WalkedInterview[],
    { programme, layout }: { readonly programme: EventProgramme; readonly layout?: DayLayout | undefined },
  ): Promise<WalkedDay> {
    const { visits } = programme;
    const drops = await this.dropHosts.visits(event, route.drops);
    const participants = await this.registrations.participants(event.id);
    const ids = participants.map(({ id }) => id);
    const stairs = await this.stairs.ofPeople(event, { visits }, ids);
    const standing = interviews.filter(({ state, phoneUntil }) => state === 'planned' && phoneUntil === null);
    return {
      shape: event.shape,
      calls: route.calls,
      visits: visits.filter(({ kind }) => kind === 'host'),
      tours: visits.flatMap(({ id: visitId, tours }) => tours.map((tour) => ({ ...tour, visitId }))),
      people: participants.map((person) => ({
        ...walkedPerson(person, drops.get(person.id) ?? null, standing),
        ...(layout && { tourGroupId: layout.groupOf.get(person.id) ?? null }),
        noTourAt: (stairs.get(person.id) ?? noStairsInTheWay).noTourAt,
      })),
      minutesHome: await this.homeTravel.within(event.associationId, programme),
    };
  }
}

/** A visit with the tours of a layout in place of those that were laid out before. */
function withTours(visit: VisitView, { visits }: DayLayout): VisitView {
  const laidOut = visits.find(({ visitId }) => visitId === visit.id)?.tours ?? [];
  const typed = visit.tours.filter(({ stage }) => stage === undefined);
  return { ...visit, tours: [...typed, ...laidOut.map((tour, at) => ({ ...tour, id: `${visit.id}-${at}` }))] };
}

const walkedPerson = (
  { id, transport, eventStopId, tourGroupId, latestReturn }: RegistrationView,
  dropVisitId: string | null,
  interviews: readonly WalkedInterview[],
): Omit<WalkedPerson, 'noTourAt'> => ({
  ...{ id, eventStopId, tourGroupId, latestReturn, dropVisitId },
  rides: transport === 'bus',
  interviews: interviews
    .filter(({ registrationId }) => registrationId === id)
    .map(({ visitId, startsAt, endsAt }) => ({ visitId, startsAt, endsAt })),
});

import { Injectable } from '@nestjs/common';
import {
  EventReader,
  isProgrammeOpen,
  missingForPublishing,
  routeHire,
  VehicleTermsRepository,
  type DayHire,
  type EventView,
} from '../../../../modules/events';
import type { CurrentUser } from '../../../../modules/identity';
import {
  DayPlanReader,
  InterviewPlanReader,
  WalkedDayReader,
  walkDay,
  walkWords,
  type DayPlanView as PlannedDay,
} from '../../../../modules/interviews';

/** What the page on which a day is planned shows. */
export interface DayPlanView {
  readonly event: EventView;
  readonly canPlan: boolean;
  /** The days to choose from, the best first; undefined while none was planned. */
  readonly plan: PlannedDay | undefined;
  /** What hinders the publication of the drafts as they are now. */
  readonly hindrances: readonly string[];
  /** Whether something is drafted that people do not know. */
  readonly hasDraft: boolean;
  /** Since when people know a route; null while they know none. */
  readonly knownSince: Date | null;
  /** Whether people know a plan of interviews too. */
  readonly knowsInterviews: boolean;
  /** Whether tours and interviews follow the buses somewhere. */
  readonly followsBus: boolean;
  /** What the buses of the newest route cost. */
  readonly hire: DayHire;
  /** Names of the vehicles by id. */
  readonly names: ReadonlyMap<string, string>;
  /** Of the draft of the interviews, 0 for none. */
  readonly version: number;
}

const canPlan = (event: EventView, size: Parameters<typeof missingForPublishing>[0]): boolean =>
  isProgrammeOpen(event.state) && missingForPublishing(size, event).length === 0;

/** Gathers what the page of the whole day shows. */
@Injectable()
export class DayPlanPageReader {
  constructor(
    private readonly events: EventReader,
    private readonly plans: DayPlanReader,
    private readonly interviews: InterviewPlanReader,
    private readonly days: WalkedDayReader,
    private readonly terms: VehicleTermsRepository,
  ) {}

  async ofEvent(user: CurrentUser, event: EventView): Promise<DayPlanView> {
    const { vehicles, stops, visits } = await this.events.programme(event.id, 'next');
    const hostVisits = visits.filter(({ kind }) => kind === 'host').length;
    const size = { vehicles: vehicles.length, stops: stops.length, hostVisits };
    const draft = await this.interviews.ofEvent(event.id, 'draft');
    const route = await this.events.itinerary(event.id, 'draft');
    const published = await this.events.itinerary(event.id, 'published');
    const newest = route ?? published;
    const day = await this.days.drafted(event);
    const hasDraft = route !== undefined || draft !== undefined;
    return {
      event,
      canPlan: canPlan(event, size),
      plan: await this.plans.ofEvent(user, event),
      hindrances: hasDraft ? walkWords(walkDay(day), day.visits) : [],
      hasDraft,
      knownSince: published?.publishedAt ?? null,
      knowsInterviews: (await this.interviews.ofEvent(event.id, 'published')) !== undefined,
      followsBus: visits.some(({ wishes }) => wishes !== null),
      hire: routeHire(newest?.plan ?? { vehicles: [] }, await this.terms.prices(event.id)),
      names: new Map(vehicles.map(({ id, name }) => [id, name])),
      version: draft?.version ?? 0,
    };
  }
}

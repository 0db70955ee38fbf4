import { Injectable } from '@nestjs/common';
import { HostCompanyReader } from '../../companies';
import {
  EventReader,
  ExpectedDayReader,
  type EventProgramme,
  type EventStopView,
  type EventView,
  type StopTime,
  type VehicleView,
  type VisitView,
} from '../../events';
import { InterviewPlanReader, InterviewReader, type InterviewView } from '../../interviews';
import {
  DropHostRepository,
  MeetingPointReader,
  returnsBefore,
  type MeetingPoint,
  type RegistrationView,
} from '../../registrations';
import { distinctSentences } from '../domain/distinct-sentences';
import { BatchCache } from '../sending/batch-cache';

/** The day as it is now for one participant. */
export interface PersonalDay {
  readonly visits: readonly VisitView[];
  readonly stop: EventStopView | undefined;
  /** When the bus is expected, delays of the day included. */
  readonly stopTime: StopTime | undefined;
  /** When it is there by the published route. */
  readonly publishedTime: StopTime | undefined;
  /** Where and when this person joins the others without the bus, once a route says so; undefined for who rides. */
  readonly meeting: MeetingPoint | undefined;
  /** This person must be back sooner than the bus: the times say by when. */
  readonly returnsEarly: boolean;
  /** At a drop-off event: the company where this person is let off, null while nobody said which; else null. */
  readonly dropOff: { readonly hostName: string | null } | null;
  /** Of the own vehicle, when the event has several; else null. */
  readonly vehicleName: string | null;
  /** Null until a plan has been published. */
  readonly interviews: readonly InterviewView[] | null;
}

interface PersonWithDay<Person extends RegistrationView> {
  readonly registration: Person;
  readonly day: PersonalDay;
}

/** What the days of all participants are made of. */
interface DayOfAll {
  readonly programme: EventProgramme;
  /** By stop, with the delays of the day and without. */
  readonly stopTimes: ReadonlyMap<string, StopTime>;
  readonly publishedTimes: ReadonlyMap<string, StopTime>;
  readonly interviews: readonly InterviewView[] | null;
  /** Registration → visit, at a drop-off event. */
  readonly ownHosts: ReadonlyMap<string, string | null>;
  /** By registration; empty where everybody who is asked about rides. */
  readonly meetings: ReadonlyMap<string, MeetingPoint>;
}

export interface HostRules {
  readonly wear: readonly string[];
  readonly bring: readonly string[];
}

/** Answers what the day looks like for one participant. */
@Injectable()
export class PersonalDayReader {
  constructor(
    private readonly events: EventReader,
    private readonly expectedDays: ExpectedDayReader,
    private readonly interviews: InterviewReader,
    private readonly plans: InterviewPlanReader,
    private readonly hosts: HostCompanyReader,
    private readonly dropHosts: DropHostRepository,
    private readonly meetingPoints: MeetingPointReader,
    private readonly memory: BatchCache,
  ) {}

  async of(event: EventView, registration: RegistrationView, batch?: string): Promise<PersonalDay> {
    const [day] = await this.ofEach(event, [registration], batch);
    if (day === undefined) throw new Error(`no day for registration ${registration.id}`);
    return day.day;
  }

  /** The days of several participants of one event, read at once. */
  async ofEach<Person extends RegistrationView>(
    event: EventView,
    registrations: readonly Person[],
    batch?: string,
  ): Promise<PersonWithDay<Person>[]> {
    const holds = await this.whatHolds(event, batch);
    return daysOf(event, registrations, { ...holds, meetings: await this.meetings(event, registrations, batch) });
  }

  /** The same days as they would be with the route and the interviews that are not published; undefined without such a plan. */
  async ofEachWhenPublished<Person extends RegistrationView>(
    event: EventView,
    registrations: readonly Person[],
    batch?: string,
  ): Promise<PersonWithDay<Person>[] | undefined> {
    const drafts = await this.memory.share(batch, `drafts ${event.id}`, () => this.drafts(event.id));
    if (drafts === undefined) return undefined;
    const plan = drafts.stopTimes === undefined ? 'published' : 'draft';
    const meetings = await this.meetings(event, registrations, batch, plan);
    return daysOf(event, registrations, { ...(await this.whatHolds(event, batch)), ...drafts, meetings });
  }

  private async meetings(
    event: EventView,
    registrations: readonly RegistrationView[],
    batch: string | undefined,
    plan: 'published' | 'draft' = 'published',
  ): Promise<DayOfAll['meetings']> {
    if (registrations.every(({ transport }) => transport === 'bus')) return new Map();
    return this.memory.share(batch, `meetings ${plan} ${event.id}`, () => this.meetingPoints.ofEvent(event, plan));
  }

  private whatHolds(event: EventView, batch: string | undefined): Promise<Omit<DayOfAll, 'meetings'>> {
    return this.memory.share(batch, `day ${event.id}`, async () => ({
      programme: await this.events.programme(event.id),
      stopTimes: await this.expectedDays.stopTimes(event.id),
      publishedTimes: await this.events.stopTimes(event.id),
      interviews: await this.published(event.id),
      ownHosts: await this.ownHosts(event),
    }));
  }

  /** What new plans would change; undefined when there are none. */
  private async drafts(eventId: string): Promise<Partial<DayOfAll> | undefined> {
    const hasPlan = (await this.plans.ofEvent(eventId, 'draft')) !== undefined;
    const stopTimes = await this.events.draftStopTimes(eventId);
    if (!hasPlan && stopTimes === undefined) return undefined;
    return {
      ...(stopTimes === undefined ? {} : { stopTimes, publishedTimes: stopTimes }),
      ...(hasPlan ? { interviews: await this.interviews.draft(eventId) } : {}),
    };
  }

  /** What the visited hosts ask people to wear and to bring. */
  async rulesOf(event: EventView, visits: readonly VisitView[], batch?: string): Promise<HostRules> {
    const siteIds = new Set(visits.map(({ hostSiteId }) => hostSiteId));
    const { associationId } = event;
    const hosts = await this.memory.share(batch, `hosts ${associationId}`, () => this.hosts.list(associationId));
    const sites = hosts.flatMap((host) => host.sites).filter(({ id }) => siteIds.has(id));
    return {
      wear: distinctSentences(sites.map(({ dressCode }) => dressCode)),
      bring: distinctSentences(sites.map(({ bringList }) => bringList)),
    };
  }

  /** Registration → visit, at a drop-off event. */
  private async ownHosts({ id, shape }: EventView): Promise<ReadonlyMap<string, string | null>> {
    const people = shape === 'drop-off' ? await this.dropHosts.ofEvent(id) : [];
    return new Map(people.map(({ registrationId, siteVisitId }) => [registrationId, siteVisitId]));
  }

  private async published(eventId: string): Promise<readonly InterviewView[] | null> {
    if ((await this.plans.ofEvent(eventId, 'published')) === undefined) return null;
    return (await this.interviews.published(eventId)).filter(({ state }) => state !== 'not-held');
  }
}

const nameOfOneOfMany = (vehicles: readonly VehicleView[], id: string | undefined): string | null =>
  vehicles.length < 2 ? null : (vehicles.find((vehicle) => vehicle.id === id)?.name ?? null);

function daysOf<Person extends RegistrationView>(
  event: EventView,
  registrations: readonly Person[],
  { programme, stopTimes, publishedTimes, interviews, ownHosts, meetings }: DayOfAll,
): PersonWithDay<Person>[] {
  return registrations.map((registration) => {
    const stopId = registration.transport === 'bus' ? registration.eventStopId : null;
    const own = ownTimes(registration, stopTimes.get(stopId ?? ''), publishedTimes.get(stopId ?? ''));
    const day = {
      visits: programme.visits.filter((visit) => visitedBy(event, registration, visit, ownHosts.get(registration.id))),
      stop: programme.stops.find(({ id }) => id === stopId),
      ...own,
      meeting: registration.transport === 'bus' ? undefined : meetings.get(registration.id),
      dropOff: event.shape === 'drop-off' ? dropOffOf(programme, ownHosts.get(registration.id)) : null,
      vehicleName: nameOfOneOfMany(programme.vehicles, own.stopTime?.vehicleId),
      interviews: interviews?.filter(({ registrationId }) => registrationId === registration.id) ?? null,
    };
    return { registration, day };
  });
}

/** Who must be back before the route brings them goes home by then, by other means. A late bus makes nobody early. */
function ownTimes(
  { latestReturn }: RegistrationView,
  stopTime: StopTime | undefined,
  publishedTime: StopTime | undefined,
): Pick<PersonalDay, 'stopTime' | 'publishedTime' | 'returnsEarly'> {
  if (!returnsBefore(publishedTime, latestReturn)) return { stopTime, publishedTime, returnsEarly: false };
  const early = { backAt: latestReturn };
  return {
    stopTime: stopTime && { ...stopTime, ...early },
    publishedTime: publishedTime && { ...publishedTime, ...early },
    returnsEarly: true,
  };
}

const dropOffOf = ({ visits }: EventProgramme, ownHost: string | null | undefined): PersonalDay['dropOff'] => ({
  hostName: visits.find(({ id }) => id === ownHost)?.name ?? null,
});

/** At a drop-off event a person sees only the own host; as long as there is none, those where the own group has a tour. */
function visitedBy(
  event: EventView,
  registration: RegistrationView,
  visit: VisitView,
  ownHost: string | null | undefined,
): boolean {
  if (visit.kind !== 'host' || event.shape !== 'drop-off') return true;
  if (typeof ownHost === 'string') return visit.id === ownHost;
  if (registration.tourGroupId === null) return true;
  const { tourGroupId } = registration;
  return visit.tours.length === 0 || visit.tours.some(({ groupIds }) => groupIds.includes(tourGroupId));
}

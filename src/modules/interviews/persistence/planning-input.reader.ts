import { Injectable } from '@nestjs/common';
import { parseClockTime } from '../../../kernel';
import { HostCompanyReader } from '../../companies';
import { DayRouteReader, EventReader, noRoute, type DayRoute, type EventProgramme, type EventView } from '../../events';
import {
  PresenceReader,
  RegistrationReader,
  type NeedKind,
  type PresenceOfEvent,
  type RegistrationView,
} from '../../registrations';
import type { PlanningInput, PlanningPerson, PlanningVacancy, PlanningVisit } from '../domain/planning-input';
import { standing, withGroups, withLayout } from '../domain/layout/with-layout';
import type { InterviewView } from '../domain/interview-view';
import { InterpreterReader } from './interpreter.reader';
import { InterviewReader } from './interview.reader';
import { LayoutReader } from './layout.reader';
import { noStairsInTheWay, StairsReader } from './stairs.reader';

/** What the need `long-interview` promises. */
const LONG_INTERVIEW_MINUTES = 20;

/** Gathers what decides an event's interview plan, from the modules that know it. */
@Injectable()
export class PlanningInputReader {
  constructor(
    private readonly events: EventReader,
    private readonly registrations: RegistrationReader,
    private readonly companies: HostCompanyReader,
    private readonly presences: PresenceReader,
    private readonly interviews: InterviewReader,
    private readonly interpreters: InterpreterReader,
    private readonly stairs: StairsReader,
    private readonly layouts: LayoutReader,
    private readonly routes: DayRouteReader,
  ) {}

  /** For what people know: on the published route as it is expected to go. */
  async known(event: EventView): Promise<PlanningInput> {
    return this.along(event, await this.presences.ofEvent(event), await this.events.programme(event.id));
  }

  /** For a draft: on the route that goes with it, when there is one that nobody knows yet. */
  async drafted(event: EventView): Promise<PlanningInput> {
    const route = await this.routes.next(event.id);
    const input = await this.next(event, route);
    const layout = await this.layouts.onRoute(event, route);
    return layout === undefined ? input : withGroups(input, layout);
  }

  /** On a route that is being looked at, with the tours and slots that go with it. */
  async onRoute(event: EventView, route: DayRoute): Promise<PlanningInput> {
    const input = await this.next(event, route);
    const layout = await this.layouts.onRoute(event, route);
    return layout === undefined ? input : withLayout(input, layout);
  }

  /** The same for many routes, without where people are; undefined where all hours are typed. */
  async laidOut(event: EventView): Promise<((route: DayRoute) => PlanningInput) | undefined> {
    const programme = await this.events.programme(event.id, 'next');
    if (programme.visits.every(({ wishes }) => wishes === null)) return undefined;
    const input = await this.next(event, noRoute);
    const layoutOf = await this.layouts.rule(event, programme);
    return (route) => {
      const layout = layoutOf(route);
      return layout === undefined ? input : withLayout(input, layout);
    };
  }

  private async next(event: EventView, route: DayRoute): Promise<PlanningInput> {
    return this.along(event, await this.presences.along(event, route), await this.events.programme(event.id, 'next'));
  }

  private async along(event: EventView, presence: PresenceOfEvent, programme: EventProgramme): Promise<PlanningInput> {
    const participants = await this.registrations.participants(event.id);
    const published = (await this.interviews.published(event.id)).filter(
      ({ state, phoneUntil }) => state !== 'not-held' && phoneUntil === null,
    );
    const people = await this.people(event, programme, participants, presence);
    return standing({
      visits: hostVisits(programme, presence),
      vacancies: await this.vacancies(event.associationId, programme),
      people,
      interpreters: await this.interpreters.ofEvent(event.id),
      tourGroups: programme.tourGroups,
      pins: await this.pins(event.id, published, people),
      published: published.length === 0 ? null : published,
    });
  }

  /** What the coordinator pinned, and what took place already, as long as it is still wished for. */
  private async pins(
    eventId: string,
    published: readonly InterviewView[],
    people: readonly PlanningPerson[],
  ): Promise<InterviewView[]> {
    const wishes = new Map(people.map(({ id, preferences }) => [id, preferences]));
    const held = published.filter(({ state }) => state === 'held');
    const pinned = (await this.interviews.draft(eventId)).filter(
      (interview) =>
        interview.pinned &&
        !held.some((old) => old.registrationId === interview.registrationId && old.slotId === interview.slotId),
    );
    return [...held, ...pinned].filter(
      (interview) => wishes.get(interview.registrationId)?.includes(interview.vacancyId) === true,
    );
  }

  private async vacancies(associationId: string, programme: EventProgramme): Promise<PlanningVacancy[]> {
    const companies = programme.visits.flatMap((visit) => (visit.hostCompanyId === null ? [] : [visit.hostCompanyId]));
    return this.companies.vacancies(associationId, companies);
  }

  private async people(
    event: EventView,
    programme: EventProgramme,
    participants: readonly RegistrationView[],
    { presences }: PresenceOfEvent,
  ): Promise<PlanningPerson[]> {
    const ids = participants.map(({ id }) => id);
    const preferences = await this.registrations.preferences(ids);
    const needs = await this.registrations.needs(ids);
    const stairs = await this.stairs.ofPeople(event, programme, ids);
    return participants.map((participant) => ({
      ...participant,
      preferences: preferences.get(participant.id) ?? [],
      presences: presences.get(participant.id) ?? [],
      interviewMinutes: minutesFor(needs.get(participant.id) ?? []),
      ...(stairs.get(participant.id) ?? noStairsInTheWay),
    }));
  }
}

/** Who needs more time gets it; for the others one slot is enough. */
const minutesFor = (needs: readonly NeedKind[]): number | undefined =>
  needs.includes('long-interview') ? LONG_INTERVIEW_MINUTES : undefined;

/** A visit ends when the last person leaves; before there is a route, at the latest moment its window allows. */
function hostVisits({ visits }: EventProgramme, { presences, source }: PresenceOfEvent): PlanningVisit[] {
  const all = source === 'none' ? [] : [...presences.values()].flat();
  return visits.flatMap((visit) => {
    if (visit.kind !== 'host' || visit.hostCompanyId === null) return [];
    const ends = all.filter(({ visitId }) => visitId === visit.id).map(({ until }) => until);
    const window = parseClockTime(visit.arriveUntil) + visit.visitMinutes;
    return [{ ...visit, hostCompanyId: visit.hostCompanyId, endsAt: ends.length === 0 ? window : Math.max(...ends) }];
  });
}

import { Injectable } from '@nestjs/common';
import { parseClockTime } from '../../../kernel';
import { HostCompanyReader } from '../../companies';
import {
  EventReader,
  ExpectedDayReader,
  estimateTravelMinutes,
  type EventProgramme,
  type EventView,
  type ItineraryCall,
} from '../../events';
import { AssociationReader } from '../../identity';
import { RegistrationReader, type RegistrationView } from '../../registrations';
import type { PlanningInput, PlanningPerson, PlanningVacancy, PlanningVisit } from '../domain/planning-input';
import type { InterviewView } from '../domain/interview-view';
import { InterpreterReader } from './interpreter.reader';
import { InterviewReader } from './interview.reader';

/** Gathers what decides an event's interview plan, from the modules that know it. */
@Injectable()
export class PlanningInputReader {
  constructor(
    private readonly events: EventReader,
    private readonly expectedDays: ExpectedDayReader,
    private readonly registrations: RegistrationReader,
    private readonly companies: HostCompanyReader,
    private readonly associations: AssociationReader,
    private readonly interviews: InterviewReader,
    private readonly interpreters: InterpreterReader,
  ) {}

  async ofEvent(event: EventView): Promise<PlanningInput> {
    const programme = await this.events.programme(event.id);
    const participants = await this.registrations.participants(event.id);
    const published = (await this.interviews.published(event.id)).filter(
      ({ state, phoneUntil }) => state !== 'not-held' && phoneUntil === null,
    );
    const people = await this.people(participants, programme);
    return {
      visits: await this.visits(event.id, programme),
      vacancies: await this.vacancies(event.associationId, programme),
      people,
      interpreters: await this.interpreters.ofEvent(event.id),
      tourGroups: programme.tourGroups,
      pins: await this.pins(event.id, published, people),
      published: published.length === 0 ? null : published,
      travelMinutes: await this.travel(event.associationId),
    };
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

  /** A visit ends when the (last) bus leaves; before there is a route, at the latest moment its window allows. */
  private async visits(eventId: string, programme: EventProgramme): Promise<PlanningVisit[]> {
    const calls = await this.calls(eventId);
    const leaves = new Map<string, number>();
    for (const call of calls) {
      if (call.kind !== 'host' || call.leave === null) continue;
      leaves.set(call.at, Math.max(leaves.get(call.at) ?? 0, parseClockTime(call.leave)));
    }
    return programme.visits.flatMap((visit) => {
      if (visit.kind !== 'host' || visit.hostCompanyId === null) return [];
      const endsAt = leaves.get(visit.id) ?? parseClockTime(visit.arriveUntil) + visit.visitMinutes;
      return [{ ...visit, hostCompanyId: visit.hostCompanyId, endsAt }];
    });
  }

  private async calls(eventId: string): Promise<readonly Pick<ItineraryCall, 'at' | 'kind' | 'leave'>[]> {
    const expected = await this.expectedDays.ofEvent(eventId);
    if (expected.length > 0) return expected;
    return (await this.events.itinerary(eventId, 'draft'))?.plan.vehicles.flatMap(({ calls }) => calls) ?? [];
  }

  private async vacancies(associationId: string, programme: EventProgramme): Promise<PlanningVacancy[]> {
    const companies = programme.visits.flatMap((visit) => (visit.hostCompanyId === null ? [] : [visit.hostCompanyId]));
    return this.companies.vacancies(associationId, companies);
  }

  private async people(
    participants: readonly RegistrationView[],
    programme: EventProgramme,
  ): Promise<PlanningPerson[]> {
    const preferences = await this.registrations.preferences(participants.map(({ id }) => id));
    const stops = new Map(programme.stops.map((stop) => [stop.id, stop]));
    return participants.map((participant) => ({
      ...participant,
      preferences: preferences.get(participant.id) ?? [],
      home: stops.get(participant.eventStopId ?? '') ?? null,
    }));
  }

  private async travel(associationId: string): Promise<PlanningInput['travelMinutes']> {
    const association = await this.associations.byId(associationId);
    const rules = { speedKmh: association?.speedKmh ?? 30, detourFactor: association?.detourFactor ?? 1.35 };
    return (from, to) =>
      estimateTravelMinutes(
        { lat: from.latitude, lon: from.longitude },
        { lat: to.latitude, lon: to.longitude },
        rules,
      );
  }
}

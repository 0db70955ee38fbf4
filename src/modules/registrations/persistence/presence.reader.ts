import { Injectable } from '@nestjs/common';
import {
  type BusDelay,
  DayRouteReader,
  mustLeaveTooEarly,
  noRoute,
  EventReader,
  HomeTravelReader,
  presencesOf,
  type DayRoute,
  type EventView,
  type Presence,
  type PresenceDay,
} from '../../events';
import { staysFrom, type AgreedHour } from '../domain/agreed-hour';
import { AgreedHourRepository } from './agreed-hour.repository';
import { DropHostRepository } from './drop-host.repository';
import { RegistrationReader, type RegistrationView } from './registration.reader';

/** Where everybody of an event is, and how surely that is known. */
export interface PresenceOfEvent {
  readonly source: DayRoute['source'];
  /** By registration, of all who hold a seat; in the order of the hours. */
  readonly presences: ReadonlyMap<string, readonly Presence[]>;
}

/** Where everybody of an event is along a route, by registration. */
export type PresenceRule = (route: DayRoute) => ReadonlyMap<string, readonly Presence[]>;

/**
 * Answers from when until when each person of an event is on site at each visit. Everything that plans, checks, tells or
 * prints where somebody is reads it here.
 */
@Injectable()
export class PresenceReader {
  constructor(
    private readonly events: EventReader,
    private readonly routes: DayRouteReader,
    private readonly registrations: RegistrationReader,
    private readonly dropHosts: DropHostRepository,
    private readonly homeTravel: HomeTravelReader,
    private readonly agreedHours: AgreedHourRepository,
  ) {}

  /**
   * As surely as it is known: the published route as it is expected to go, else the draft, else the companies' hours.
   * @param delay one more thing that would be known
   */
  async ofEvent(event: EventView, delay?: BusDelay): Promise<PresenceOfEvent> {
    return this.along(event, await this.routes.ofEvent(event.id, delay));
  }

  /** On a route that is being looked at. */
  async along(event: EventView, route: DayRoute): Promise<PresenceOfEvent> {
    const presencesAlong = await this.rule(event);
    return { source: route.source, presences: presencesAlong(route) };
  }

  /** The same for many routes of one event, which is read once. */
  async rule(event: EventView): Promise<PresenceRule> {
    return this.ruleWith(event, await this.agreedHours.ofEvent(event.id));
  }

  /** Where people could be whatever hour was agreed with them. */
  async whateverWasAgreed(event: EventView): Promise<PresenceOfEvent['presences']> {
    const presencesAlong = await this.ruleWith(event, new Map());
    return presencesAlong(await this.routes.published(event.id));
  }

  private async ruleWith(event: EventView, agreed: ReadonlyMap<string, AgreedHour>): Promise<PresenceRule> {
    const participants = await this.registrations.participants(event.id);
    const known = await this.dayOf(event, noRoute);
    const drops = await this.dropHosts.visits(event);
    const undecided = await this.dropHosts.open(event);
    return (route) =>
      new Map(
        participants.map((person) => {
          const planned = undecided.has(person.id) ? route.drops?.[person.id] : undefined;
          const traveller = travellerOf(person, planned ?? drops.get(person.id) ?? null);
          return [person.id, staysFrom(agreed.get(person.id), presencesOf({ ...known, route }, traveller))];
        }),
      );
  }

  /** Whether somebody with or without a seat must be back before any visit is over. */
  async mustLeaveTooEarly(event: EventView, registration: RegistrationView): Promise<boolean> {
    if (registration.latestReturn === null) return false;
    const day = await this.dayOf(event, await this.routes.ofEvent(event.id));
    const drops = await this.dropHosts.visits(event);
    return mustLeaveTooEarly(day, travellerOf(registration, drops.get(registration.id) ?? null));
  }

  /**
   * The companies that somebody with or without a seat comes to, as far as is known: all of them as long as no vehicle calls
   * at the own stop, since the next route will.
   * @param firstWish where this person goes on a drop-off day, as long as nobody said otherwise
   */
  async companiesOf(
    event: EventView,
    registration: RegistrationView,
    firstWish: string | undefined,
  ): Promise<ReadonlySet<string>> {
    const day = await this.dayOf(event, await this.routes.ofEvent(event.id));
    const { visits } = await this.events.programme(event.id);
    const drop = (await this.dropHosts.visits(event)).get(registration.id);
    const wished = visits.find(({ hostCompanyId }) => hostCompanyId !== null && hostCompanyId === firstWish)?.id;
    const reached = presencesOf(day, travellerOf(registration, drop ?? wished ?? null)).map(({ visitId }) => visitId);
    const isKnown = reached.length > 0;
    return new Set(
      visits.filter(({ id }) => !isKnown || reached.includes(id)).map(({ hostCompanyId }) => hostCompanyId ?? ''),
    );
  }

  private async dayOf({ id, shape, associationId }: EventView, route: DayRoute): Promise<PresenceDay> {
    const programme = await this.events.programme(id);
    return {
      ...{ shape, route },
      visits: programme.visits.filter(({ kind }) => kind === 'host'),
      minutesHome: await this.homeTravel.within(associationId, programme),
    };
  }
}

const travellerOf = ({ transport, eventStopId, latestReturn }: RegistrationView, dropVisitId: string | null) => ({
  rides: transport === 'bus',
  eventStopId,
  dropVisitId,
  latestReturn,
});

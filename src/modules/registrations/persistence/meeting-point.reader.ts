import { Injectable } from '@nestjs/common';
import { formatClockTime } from '../../../kernel';
import { HostCompanyReader } from '../../companies';
import { DayRouteReader, draftRoute, EventReader, noRoute, type DayRoute, type EventView } from '../../events';
import { stillHolds, type AgreedHour } from '../domain/agreed-hour';
import { AgreedHourRepository } from './agreed-hour.repository';
import { PresenceReader, type PresenceRule } from './presence.reader';

/** Where and when somebody who comes without the bus joins the others; times are `HH:MM`. */
export interface MeetingPoint {
  readonly hostName: string;
  /** Empty where it is not known. */
  readonly address: string;
  readonly latitude: number;
  readonly longitude: number;
  /** As the day is expected to go. */
  readonly at: string;
  /** By the published route. */
  readonly plannedAt: string;
  /** When the last visit of this person is over. */
  readonly until: string;
}

interface Joining {
  readonly visitId: string;
  readonly at: string;
  readonly until: string;
}

/** Answers where people without the bus must be, as soon as a route is published or an hour was agreed with them: before that nobody can say. */
@Injectable()
export class MeetingPointReader {
  constructor(
    private readonly events: EventReader,
    private readonly routes: DayRouteReader,
    private readonly presences: PresenceReader,
    private readonly hosts: HostCompanyReader,
    private readonly agreedHours: AgreedHourRepository,
  ) {}

  /** By registration, of everybody who holds a seat. @param plan what people know, or what is about to be published */
  async ofEvent(
    event: EventView,
    plan: 'published' | 'draft' = 'published',
  ): Promise<ReadonlyMap<string, MeetingPoint>> {
    const itinerary = await this.events.itinerary(event.id, plan);
    const agreed = await this.agreedHours.ofEvent(event.id);
    if (itinerary === undefined && agreed.size === 0) return new Map();
    const rule = await this.presences.rule(event);
    const route = itinerary === undefined ? noRoute : draftRoute(itinerary.plan, itinerary.variation?.drops);
    const planned = joinings(rule, route, agreed);
    const expected = plan === 'draft' ? planned : joinings(rule, await this.routes.published(event.id), agreed);
    if (expected.size === 0) return new Map();
    const places = await this.places(event);
    return new Map(
      [...expected].flatMap(([id, { visitId, ...hours }]) => {
        const place = places.get(visitId);
        const plannedAt = planned.get(id)?.at ?? hours.at;
        return place === undefined ? [] : [[id, { ...place, ...hours, plannedAt }] as const];
      }),
    );
  }

  private async places({ id, associationId }: EventView) {
    const { visits } = await this.events.programme(id);
    const sites = (await this.hosts.list(associationId)).flatMap((host) => host.sites);
    return new Map(
      visits.map(({ id: visitId, name: hostName, hostSiteId, latitude, longitude }) => {
        const address = sites.find((site) => site.id === hostSiteId)?.address ?? '';
        return [visitId, { hostName, address, latitude, longitude }] as const;
      }),
    );
  }
}

/** The first visit of everybody, and when the last one is over; without a route only of those with whom an hour was agreed. */
function joinings(
  rule: PresenceRule,
  route: DayRoute,
  agreed: ReadonlyMap<string, AgreedHour>,
): ReadonlyMap<string, Joining> {
  return new Map(
    [...rule(route)].flatMap(([id, presences]) => {
      const own = agreed.get(id);
      const joining = own && stillHolds(own, presences) ? own : undefined;
      const [first, last] = [presences[0], presences.at(-1)];
      if (first === undefined || last === undefined || (route.source === 'none' && joining === undefined)) return [];
      const until = formatClockTime(last.until);
      return [[id, { visitId: first.visitId, at: formatClockTime(first.from), ...joining, until }] as const];
    }),
  );
}

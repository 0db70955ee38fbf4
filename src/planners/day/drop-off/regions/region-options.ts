import { formatClockTime } from '../../../../kernel/clock-time';
import { ProblemIndex, type HostPresence, type PlanPerson } from '../../../interviews';
import { collectFrom, type ItineraryHost, type ItineraryVehicle } from '../../../itinerary';
import type { JoinedPerson, JoinedProblem } from '../../problem/joined-problem';
import type { DropOption } from '../drop-model';
import { hostsToChoose, vehicleToHost } from '../drop-options';
import { LAST_MINUTE, minutesAt, wholeDay, type DropRegion } from './drop-region';

/** What each person could have at each host if a vehicle came as early as the host allows, and fetched nobody before the last. */
export const widestOptions = (problem: JoinedProblem): DropOption[] => new RegionOptions(problem).widest();

/** Where people of a region may be let off, and when each is there at the widest. */
export class RegionOptions {
  private readonly index: ProblemIndex;
  private readonly present = new Map<string, ReadonlySet<string>>();
  private readonly leaving = new Map<string, number>();

  constructor(private readonly problem: JoinedProblem) {
    this.index = new ProblemIndex(problem.interviews);
  }

  /** Without what is hindered on every day. @param costOf what the ride of a person there and home costs */
  of(region: DropRegion, costOf: (person: JoinedPerson, host: string) => number): DropOption[] {
    return this.at(region, (person, host, presence) =>
      this.isHindered(region, person, host, presence) ? undefined : costOf(person, host.id),
    );
  }

  /** Every host of everybody, hindered or not. */
  widest(): DropOption[] {
    return this.at(wholeDay, () => 0);
  }

  private at(
    region: DropRegion,
    costOf: (person: JoinedPerson, host: ItineraryHost, presence: HostPresence | undefined) => number | undefined,
  ): DropOption[] {
    const { people, itinerary } = this.problem;
    return people.flatMap((person) =>
      hostsToChoose(this.problem, person).flatMap((id): DropOption[] => {
        const host = itinerary.hosts.find((one) => one.id === id);
        const presence = host && this.presence(region, person, host);
        const cost = host && costOf(person, host, presence);
        return cost === undefined ? [] : [{ person: person.id, host: id, presence, cost }];
      }),
    );
  }

  /** Until when somebody may be collected at a host who is to be there at all: who must be back sooner goes alone. */
  leaveBy({ id }: JoinedPerson, host: ItineraryHost): number {
    const key = `${id} ${host.id}`;
    const found = this.leaving.get(key) ?? this.lastMinute(id, host);
    this.leaving.set(key, found);
    return found;
  }

  private lastMinute(person: string, host: ItineraryHost): number {
    const isThere = (minute: number): boolean => this.presentUntil(host, minute).has(person);
    if (isThere(LAST_MINUTE)) return Infinity;
    let [there, gone] = [Math.round(collectFrom(host)), LAST_MINUTE];
    if (!isThere(there)) return -Infinity;
    while (gone - there > 1) {
      const middle = Math.floor((there + gone) / 2);
      if (isThere(middle)) there = middle;
      else gone = middle;
    }
    return there;
  }

  /** Who is at a host when one vehicle brings everybody and collects them at this minute. */
  private presentUntil(host: ItineraryHost, minute: number): ReadonlySet<string> {
    const key = `${host.id} ${minute}`;
    const known = this.present.get(key);
    if (known) return known;
    const everybody = new Map(this.problem.people.map(({ id }) => [id, host.id]));
    const stays = this.problem.staysOf(vehicleToHost(this.problem, host, formatClockTime(minute)), everybody);
    const found = new Set([...stays].filter(([, own]) => own.some((stay) => stay.host === host.id)).map(([id]) => id));
    this.present.set(key, found);
    return found;
  }

  private presence(region: DropRegion, person: JoinedPerson, host: ItineraryHost): HostPresence | undefined {
    const leaveBy = this.leaveBy(person, host);
    const collects = this.mayBring(region, person).map(({ id }) => minutesAt(region, 'collects', id, host));
    if (!person.rides) return leaveBy < 0 ? undefined : { host: host.id, ...this.hoursAlone(host, leaveBy) };
    const reached = collects.filter(({ from }) => from <= leaveBy);
    if (reached.length === 0) return undefined;
    const start = Math.max(host.arriveFrom, Math.min(...this.arrivals(region, person, host)));
    return { host: host.id, start, end: Math.min(leaveBy, Math.max(...reached.map(({ until }) => until))) };
  }

  /** Who comes alone is there while the host expects people, or as long as anybody is brought there. */
  private hoursAlone = (host: ItineraryHost, leaveBy: number): { readonly start: number; readonly end: number } => ({
    start: host.arriveFrom,
    end: Math.min(leaveBy, LAST_MINUTE),
  });

  private arrivals(region: DropRegion, person: JoinedPerson, host: ItineraryHost): number[] {
    return this.mayBring(region, person).map(({ id }) => minutesAt(region, 'arrivals', id, host).from);
  }

  private mayBring({ stops }: DropRegion, { stop }: JoinedPerson): readonly ItineraryVehicle[] {
    const { itinerary } = this.problem;
    const only = stops.get(stop ?? '') ?? itinerary.stops.find(({ id }) => id === stop)?.vehicle;
    return itinerary.vehicles.filter(({ id }) => only === undefined || id === only);
  }

  /** Whether on every day of the region a tour, or a pinned interview, lies partly outside the stay. */
  private isHindered(
    region: DropRegion,
    person: JoinedPerson,
    host: ItineraryHost,
    presence: HostPresence | undefined,
  ): boolean {
    const planned = this.index.problem.people.find(({ id }) => id === person.id);
    if (!planned || planned.absent || !person.rides) return false;
    const isOutside = ({ start, end }: { readonly start: number; readonly end: number }): boolean =>
      !presence || start < presence.start || end > presence.end;
    if (this.pinsAt(planned, host.id).some(isOutside)) return true;
    const leaveBy = this.leaveBy(person, host);
    const isSure = this.mayBring(region, person).every(
      ({ id }) => minutesAt(region, 'collects', id, host).until <= leaveBy,
    );
    return isSure && this.toursAt(planned, host.id).some(isOutside);
  }

  /** The pinned interviews of a person at a host. */
  pinsAt(person: PlanPerson, host: string): { readonly start: number; readonly end: number }[] {
    return this.problem.interviews.pins
      .filter((pin) => pin.person === person.id)
      .map((pin) => this.index.moment(person, pin.slot))
      .filter((moment) => moment.host === host);
  }

  /** The tours that count for a person at a host. */
  toursAt({ group, noTourAt }: PlanPerson, host: string): readonly { readonly start: number; readonly end: number }[] {
    if (noTourAt.includes(host)) return [];
    return (this.index.hosts.get(host)?.tours ?? []).filter(({ groups }) => groups.includes(group));
  }
}

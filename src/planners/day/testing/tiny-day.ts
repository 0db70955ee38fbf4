import { parseClockTime } from '../../../kernel/clock-time';
import type { ItineraryHost, ItineraryProblem, ItineraryStop, ItineraryVehicle } from '../../itinerary';
import type { InterviewProblem, PlanHost, PlanPerson } from '../../interviews';
import type { JoinedPerson } from '../problem/joined-problem';
import { presenceRule } from './presence-on-visits';
import type { SmallDay } from './small-day';

/** A day in as few words as it takes. */
export interface Tiny {
  readonly vehicles?: readonly Partial<ItineraryVehicle>[];
  readonly stops: readonly Partial<ItineraryStop>[];
  readonly hosts: readonly Partial<ItineraryHost>[];
  /** `B1 S1 10` = ten minutes between them, both ways. */
  readonly travel: readonly string[];
  /** Slots of the first host, of the second, …: `09:00-09:10` for one person. */
  readonly slots: readonly (readonly string[])[];
  readonly tours?: readonly PlanHost['tours'][number][];
  readonly people: readonly (Partial<JoinedPerson> & Partial<Pick<PlanPerson, 'preferences' | 'noTourAt'>>)[];
  readonly latestReturns?: ReadonlyMap<string, number>;
  readonly rules?: Partial<ItineraryProblem['rules']>;
}

const place = { lat: 50.9, lon: 4 };
const at = parseClockTime;

/** One bus with places for all, stops S1, S2, …, hosts C1, C2, … open from 9 o'clock for half an hour of visit. */
export function tinyDay(tiny: Tiny): SmallDay {
  const people = tiny.people.map((one, index) => ({ id: `P${index + 1}`, stop: 'S1', rides: true, drops: [], ...one }));
  const travelMinutes = new Map<string, Map<string, number>>();
  for (const [from = '', to = '', minutes] of tiny.travel.map((line) => line.split(' '))) {
    travelMinutes.set(from, (travelMinutes.get(from) ?? new Map<string, number>()).set(to, Number(minutes)));
  }
  const itinerary: ItineraryProblem = {
    version: 1,
    rules: {
      ...{ speedKmh: 30, detourFactor: 1, dwellMinutes: 2, wheelchairDwellMinutes: 5, drivingMinuteWeight: 10 },
      ...{ homeMinuteWeight: 1, ...tiny.rules },
    },
    vehicles: (tiny.vehicles ?? [{}]).map((one, index) => ({
      ...{
        id: `B${index + 1}`,
        seats: 9,
        wheelchairPlaces: 1,
        depot: place,
        dutyFrom: at('07:00'),
        dutyUntil: at('17:00'),
      },
      ...one,
    })),
    stops: tiny.stops.map((one, index) => ({ id: `S${index + 1}`, place, boarding: 1, wheelchairs: 0, ...one })),
    hosts: tiny.hosts.map((one, index) => ({
      ...{ id: `C${index + 1}`, place, visitMinutes: 30, arriveFrom: at('09:00'), arriveUntil: at('09:20') },
      ...one,
    })),
    travelMinutes,
  };
  const day: SmallDay = {
    problem: {
      itinerary,
      interviews: tinyInterviews(tiny, people),
      people,
      staysOf: (route, drops) => rule(route, drops),
    },
    latestReturns: tiny.latestReturns ?? new Map(),
  };
  const rule = presenceRule(() => day);
  return day;
}

function tinyInterviews(
  { hosts, slots, tours = [], people: wishes }: Tiny,
  people: readonly JoinedPerson[],
): InterviewProblem {
  return {
    rules: {
      ...{ maxInterviewsPerPerson: 2, maxInterviewsPerHost: 1, minutesAfterTour: 0 },
      ...{ minutesBetweenInterviews: 0, candidatesPerPost: 9 },
    },
    hosts: hosts.map((_, index) => {
      const host = `C${index + 1}`;
      return {
        id: host,
        slots: (slots[index] ?? []).map((text, number) => {
          const [start = '', end = ''] = text.split('-');
          return { id: `${host}-${number + 1}`, host, start: at(start), end: at(end), places: 1, groups: undefined };
        }),
        tours: tours.filter((tour) => tour.host === host),
        vacancies: [{ id: `V${index + 1}`, host, posts: 1, dutch: 'A1' as const, certificates: [] }],
      };
    }),
    people: people.map(({ id }, index) => ({
      ...{
        id,
        group: 'A',
        dutch: 'B1' as const,
        certificates: [],
        hosts: undefined,
        presence: undefined,
        absent: false,
      },
      ...{ availableFrom: undefined, availableUntil: undefined, interviewMinutes: undefined, interpreter: undefined },
      preferences: wishes[index]?.preferences ?? ['V1'],
      noTourAt: wishes[index]?.noTourAt ?? [],
    })),
    ...{ interpreters: [], groups: [], pins: [], published: undefined },
  };
}

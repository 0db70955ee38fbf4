import type { DutchLevel } from '../../../kernel/dutch-level';
import type { InterviewProblem, PlanHost, PlanPerson } from '../../interviews';
import type { ItineraryProblem } from '../../itinerary';
import { seededNumbers } from '../../itinerary/testing/made-up-day';
import type { JoinedPerson, JoinedProblem } from '../problem/joined-problem';
import { staysByStop } from './stays-by-stop';

/** How large a made-up day is. */
export interface JoinedDaySize {
  readonly shape: 'whole-group' | 'split-swap' | 'drop-off';
  readonly stops: number;
  readonly vehicles: number;
  readonly hosts: number;
  readonly people: number;
  /** Slots per company, 12 when left out. */
  readonly slots?: number;
}

const OPENS = 510;
const VISIT_MINUTES = 90;
const SLOT_MINUTES = 15;
const LEVELS: readonly DutchLevel[] = ['A1', 'A2', 'B1', 'B2', 'native', 'native'];

type Random = () => number;

/**
 * A plausible day around Aalst with typed hours: companies that expect people during two hours and more, interviews for longer
 * than one visit lasts.
 */
export function madeUpJoinedDay(seed: number, size: JoinedDaySize): JoinedProblem {
  const random = seededNumbers(seed);
  const people = Array.from({ length: size.people }, (_, at): JoinedPerson => {
    const stop = at < size.stops ? at : Math.floor(random() * size.stops);
    return { id: `P${at}`, stop: `S${stop}`, rides: true, drops: madeUpDrops(random, size) };
  });
  const itinerary = madeUpRoute(random, size, people);
  return {
    itinerary,
    interviews: madeUpInterviews(random, size, people),
    people,
    staysOf: staysByStop(people, itinerary.hosts),
  };
}

/** On a drop-off day one person in four has no choice. */
function madeUpDrops(random: Random, { shape, hosts }: JoinedDaySize): string[] {
  if (shape !== 'drop-off') return [];
  const all = Array.from({ length: hosts }, (_, at) => `C${at}`);
  const settled = all[Math.floor(random() * 4 * hosts)];
  return settled === undefined ? all : [settled];
}

/** Who has no choice, by host. */
function settledAt(people: readonly JoinedPerson[], stop: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const person of people.filter((one) => one.stop === stop && one.drops.length === 1)) {
    const [host = ''] = person.drops;
    counts.set(host, (counts.get(host) ?? 0) + 1);
  }
  return counts;
}

function madeUpRoute(random: Random, size: JoinedDaySize, people: readonly JoinedPerson[]): ItineraryProblem {
  const around = (spread: number): { lat: number; lon: number } => ({
    lat: 50.94 + spread * (2 * random() - 1),
    lon: 4.04 + spread * 1.5 * (2 * random() - 1),
  });
  const depot = around(0.05);
  return {
    version: 1,
    rules: {
      ...{ speedKmh: 40, detourFactor: 1.3, dwellMinutes: 3, wheelchairDwellMinutes: 6 },
      ...{ drivingMinuteWeight: 10, homeMinuteWeight: 1 },
    },
    vehicles: Array.from({ length: size.vehicles }, (_, at) => ({
      ...{ id: `B${at}`, seats: Math.ceil((people.length / size.vehicles) * 1.3), wheelchairPlaces: 1, depot },
      ...{ dutyFrom: 360, dutyUntil: 1200 },
    })),
    stops: Array.from({ length: size.stops }, (_, at) => ({
      ...{ id: `S${at}`, place: around(0.1), wheelchairs: 0 },
      boarding: people.filter(({ stop }) => stop === `S${at}`).length,
      ...(size.shape === 'drop-off' && { drop: settledAt(people, `S${at}`) }),
    })),
    hosts: Array.from({ length: size.hosts }, (_, at) => ({
      ...{ id: `C${at}`, place: around(0.03), visitMinutes: VISIT_MINUTES, arriveFrom: OPENS },
      arriveUntil: OPENS + (size.shape === 'drop-off' ? 60 : 120 * size.hosts),
      ...(size.shape === 'split-swap' && { maxVehicles: 1 }),
    })),
    travelMinutes: new Map(),
  };
}

function madeUpInterviews(random: Random, size: JoinedDaySize, people: readonly JoinedPerson[]): InterviewProblem {
  const hosts = Array.from({ length: size.hosts }, (_, at) => madeUpHost(random, size, at));
  const vacancies = hosts.flatMap((host) => host.vacancies.map(({ id }) => id));
  return {
    rules: {
      ...{ maxInterviewsPerPerson: 2, maxInterviewsPerHost: 1, minutesAfterTour: 5 },
      ...{ minutesBetweenInterviews: 0, candidatesPerPost: 3 },
    },
    hosts,
    people: people.map(({ id }, at) => madeUpPerson(random, id, at, vacancies)),
    ...{ interpreters: [], groups: [], pins: [], published: undefined },
  };
}

function madeUpHost(random: Random, { shape, hosts, people, slots = 12 }: JoinedDaySize, at: number): PlanHost {
  const id = `C${at}`;
  const begin = OPENS + 15 * Math.floor(random() * 5) + (shape === 'drop-off' ? 0 : 60 * at);
  const places = Math.max(1, Math.round(people / hosts / 8));
  return {
    id,
    slots: Array.from({ length: slots }, (_, slot) => ({
      ...{ id: `${id}-${slot}`, host: id, places, groups: undefined },
      start: begin + SLOT_MINUTES * slot,
      end: begin + SLOT_MINUTES * (slot + 1),
    })),
    tours: [],
    vacancies: Array.from({ length: 3 }, (_, vacancy) => ({
      ...{ id: `${id}v${vacancy}`, host: id, posts: 1 + Math.floor(random() * 4), certificates: [] },
      dutch: LEVELS[Math.floor(random() * 3)] ?? 'A1',
    })),
  };
}

function madeUpPerson(random: Random, id: string, at: number, vacancies: readonly string[]): PlanPerson {
  const wished = Array.from({ length: 3 }, () => vacancies[Math.floor(random() * vacancies.length)] ?? '');
  return {
    ...{ id, group: at % 2 === 0 ? 'A' : 'B', dutch: LEVELS[Math.floor(random() * LEVELS.length)] ?? 'A2' },
    ...{ certificates: [], preferences: [...new Set(wished)], hosts: undefined, noTourAt: [] },
    ...{ availableFrom: undefined, availableUntil: undefined, presence: undefined },
    ...{ interviewMinutes: undefined, interpreter: undefined, absent: false },
  };
}

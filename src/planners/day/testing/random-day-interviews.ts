import type { ItineraryHost } from '../../itinerary';
import type { InterviewProblem, PlanHost, PlanPerson } from '../../interviews';
import type { JoinedPerson } from '../problem/joined-problem';
import { chance, number, pick, some, type Draw } from './random-draws';

const GROUPS = ['A', 'B'];

/** Wishes, slots and tours around the hours of the hosts, some of them at hours that nobody can reach. */
export function drawInterviews(
  draw: Draw,
  visited: readonly ItineraryHost[],
  people: readonly JoinedPerson[],
): InterviewProblem {
  // A lunch is a host without interviews.
  const hosts = visited
    .filter((_, at) => at === 0 || visited.length < 3 || !chance(draw, 6))
    .map((host) => drawHost(draw, host));
  const vacancies = hosts.flatMap((host) => host.vacancies.map(({ id }) => id));
  return {
    rules: {
      maxInterviewsPerPerson: number(draw, 1, 2),
      maxInterviewsPerHost: number(draw, 1, 2),
      minutesAfterTour: number(draw, 0, 1) * 3,
      minutesBetweenInterviews: pick(draw, [0, 0, 2, 6]),
      candidatesPerPost: number(draw, 1, 2),
    },
    hosts,
    people: people.map(({ id }) => drawPerson(draw, id, hosts, vacancies)),
    ...{ interpreters: [], groups: [], pins: [], published: undefined },
  };
}

function drawHost(draw: Draw, { id, arriveFrom, arriveUntil, visitMinutes }: ItineraryHost): PlanHost {
  const within = (): number => number(draw, arriveFrom - 4, arriveUntil + visitMinutes - 6);
  const length = number(draw, 5, 9);
  const first = within();
  const slots = Array.from({ length: number(draw, 1, 3) }, (_, at) => {
    const start = chance(draw, 4) ? within() : first + at * length;
    return {
      ...{ id: `${id}-T${at + 1}`, host: id, start, end: start + length, places: pick(draw, [1, 1, 2]) },
      groups: chance(draw, 7) ? [pick(draw, GROUPS)] : undefined,
    };
  });
  const tour = within();
  return {
    ...{ id, slots },
    tours: chance(draw, 4)
      ? [{ host: id, groups: some(draw, GROUPS, 1, 2), start: tour, end: tour + number(draw, 4, 8) }]
      : [],
    vacancies: Array.from({ length: number(draw, 1, 2) }, (_, at) => ({
      ...{ id: `${id}-V${at + 1}`, host: id, posts: number(draw, 1, 2) },
      dutch: pick(draw, ['A1', 'A1', 'A2', 'B1'] as const),
      certificates: chance(draw, 8) ? ['forklift'] : [],
    })),
  };
}

function drawPerson(draw: Draw, id: string, hosts: readonly PlanHost[], vacancies: readonly string[]): PlanPerson {
  return {
    ...{ id, group: pick(draw, GROUPS), dutch: pick(draw, ['A1', 'A2', 'B1', 'B2'] as const) },
    certificates: chance(draw, 3) ? ['forklift'] : [],
    preferences: some(draw, vacancies, chance(draw, 10) ? 0 : 1, 2),
    noTourAt: chance(draw, 8) ? [pick(draw, hosts).id] : [],
    ...{ hosts: undefined, availableFrom: undefined, availableUntil: undefined, presence: undefined },
    ...{ interviewMinutes: undefined, interpreter: undefined, absent: false },
  };
}

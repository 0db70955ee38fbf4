import { formatClockTime } from '../../../kernel/clock-time';
import type { InterviewProblem, InterviewSlot, PlanHost, PlanPerson } from '../problem/interview-problem';
import { takesToursAt, type ProblemIndex } from '../problem/possible-interviews';
import { otherWaves } from './other-wave';
import { shorterSlots } from './shorter-slots';
import type { WhatIfChange } from './what-if-change';

const LAST_MINUTE = 24 * 60 - 1;

/**
 * Changes worth trying, the most promising first: at the hosts that most of the people without an interview prefer
 * a slot more or an interviewer more, then shorter interviews, each pin released, two groups that take each other's
 * tours, and a tour skipped by someone without an interview.
 */
export function candidateChanges(index: ProblemIndex, unplaced: readonly string[]): WhatIfChange[] {
  const { problem } = index;
  const people = problem.people.filter((person) => unplaced.includes(person.id));
  const wishes = (host: PlanHost): number => people.filter((person) => prefers(person, host)).length;
  const hosts = problem.hosts
    .filter((host) => host.slots.length > 0)
    .map((host) => ({ host, wishes: wishes(host) }))
    .sort((one, other) => other.wishes - one.wishes);
  return [
    ...hosts.flatMap(({ host }) => [...extraSlot(host), { kind: 'extra-interviewer', host: host.id } as const]),
    ...hosts.flatMap(({ host }) => shorterSlots(problem, host)),
    ...problem.pins.map((pin) => ({ kind: 'release-pin', ...pin }) as const),
    ...otherWaves(index),
    ...people.flatMap((person) => skippedTours(problem, person)),
  ];
}

const prefers = ({ preferences }: PlanPerson, { vacancies }: PlanHost): boolean =>
  vacancies.some(({ id }) => preferences.includes(id));

const lastOf = (slots: readonly InterviewSlot[]): InterviewSlot | undefined =>
  [...slots].sort((one, other) => one.end - other.end).at(-1);

function extraSlot({ id, slots }: PlanHost): WhatIfChange[] {
  const last = lastOf(slots);
  if (!last || last.places === 0) return [];
  const end = last.end + (last.end - last.start);
  if (end > LAST_MINUTE) return [];
  return [
    {
      kind: 'extra-slot',
      host: id,
      start: formatClockTime(last.end),
      end: formatClockTime(end),
      places: last.places,
      ...(last.groups && { groups: last.groups }),
    },
  ];
}

const skippedTours = ({ hosts }: InterviewProblem, person: PlanPerson): WhatIfChange[] =>
  hosts
    .filter(({ id, tours }) => takesToursAt(person, id) && tours.some((tour) => tour.groups.includes(person.group)))
    .map(({ id }) => ({ kind: 'skip-tour', person: person.id, host: id }));

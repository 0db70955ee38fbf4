import { parseClockTime } from '../../../kernel/clock-time';
import type { InterviewProblem, InterviewSlot, PlanHost } from '../problem/interview-problem';
import { swapTours } from './other-wave';
import type { GroupMove, OfferedSlot, WhatIfChange } from './what-if-change';

/** @returns the problem as it would be with the change */
export function applyChange(problem: InterviewProblem, change: WhatIfChange): InterviewProblem {
  switch (change.kind) {
    case 'extra-slot':
      return atHost(problem, change.host, (host) => ({
        ...host,
        slots: withSlots(problem, host, host.slots, [change]),
      }));
    case 'shorter-slots':
      return atHost(problem, change.host, (host) => ({ ...host, slots: withSlots(problem, host, [], change.slots) }));
    case 'other-wave':
      return atHost(problem, change.host, (host) => swapTours(host, change.group, change.with));
    case 'extra-interviewer':
      return atHost(problem, change.host, (host) => ({
        ...host,
        slots: host.slots.map((slot) => ({ ...slot, places: slot.places + 1 })),
      }));
    case 'other-groups':
      return { ...problem, people: moved(problem.people, change.moves) };
    case 'release-pin':
      return { ...problem, pins: problem.pins.filter((pin) => !isSame(pin, change)) };
    case 'skip-tour':
      return {
        ...problem,
        people: problem.people.map((person) =>
          person.id === change.person ? { ...person, noTourAt: [...person.noTourAt, change.host] } : person,
        ),
      };
  }
}

function moved(people: InterviewProblem['people'], moves: readonly GroupMove[]): InterviewProblem['people'] {
  const groups = new Map(moves.map(({ person, group }) => [person, group]));
  return people.map((person) => ({ ...person, group: groups.get(person.id) ?? person.group }));
}

type Choice = InterviewProblem['pins'][number];

const isSame = (one: Choice, other: Choice): boolean =>
  one.person === other.person && one.vacancy === other.vacancy && one.slot === other.slot;

const atHost = (problem: InterviewProblem, id: string, changed: (host: PlanHost) => PlanHost): InterviewProblem => ({
  ...problem,
  hosts: problem.hosts.map((host) => (host.id === id ? changed(host) : host)),
});

/** @returns the slots that stay and, after them, the offered ones under ids that nobody has */
function withSlots(
  { hosts }: InterviewProblem,
  host: PlanHost,
  staying: readonly InterviewSlot[],
  offered: readonly OfferedSlot[],
): InterviewSlot[] {
  const taken = new Set(hosts.flatMap(({ slots }) => slots.map(({ id }) => id)));
  const added = offered.map(({ start, end, places, groups }) => {
    let id = `${host.id}@${start}`;
    while (taken.has(id)) id += '+';
    taken.add(id);
    return { id, host: host.id, start: parseClockTime(start), end: parseClockTime(end), places, groups };
  });
  return [...staying, ...added];
}

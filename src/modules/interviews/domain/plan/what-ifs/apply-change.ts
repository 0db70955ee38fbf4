import { parseClockTime } from '../../../../../kernel/clock-time';
import type { InterviewProblem, PlanHost } from '../interview-problem';
import type { WhatIfChange } from './what-if-change';

/** @returns the problem as it would be with the change */
export function applyChange(problem: InterviewProblem, change: WhatIfChange): InterviewProblem {
  switch (change.kind) {
    case 'extra-slot':
      return atHost(problem, change.host, (host) => withExtraSlot(problem, host, change));
    case 'extra-interviewer':
      return atHost(problem, change.host, (host) => ({
        ...host,
        slots: host.slots.map((slot) => ({ ...slot, places: slot.places + 1 })),
      }));
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

type Choice = InterviewProblem['pins'][number];

const isSame = (one: Choice, other: Choice): boolean =>
  one.person === other.person && one.vacancy === other.vacancy && one.slot === other.slot;

const atHost = (problem: InterviewProblem, id: string, changed: (host: PlanHost) => PlanHost): InterviewProblem => ({
  ...problem,
  hosts: problem.hosts.map((host) => (host.id === id ? changed(host) : host)),
});

function withExtraSlot(
  problem: InterviewProblem,
  host: PlanHost,
  change: Extract<WhatIfChange, { kind: 'extra-slot' }>,
): PlanHost {
  const slot = {
    id: freeId(problem.hosts, `${host.id}@${change.start}`),
    host: host.id,
    start: parseClockTime(change.start),
    end: parseClockTime(change.end),
    places: change.places,
    groups: change.groups,
  };
  return { ...host, slots: [...host.slots, slot] };
}

function freeId(hosts: readonly PlanHost[], wanted: string): string {
  const isTaken = hosts.some(({ slots }) => slots.some(({ id }) => id === wanted));
  return isTaken ? freeId(hosts, `${wanted}+`) : wanted;
}

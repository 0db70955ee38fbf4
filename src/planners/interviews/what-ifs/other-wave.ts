import type { HostTour, InterviewChoice, InterviewProblem, PlanHost } from '../problem/interview-problem';
import { slotBlockers, toursOf, type ProblemIndex } from '../problem/possible-interviews';
import type { WhatIfChange } from './what-if-change';

type OtherWave = Extract<WhatIfChange, { kind: 'other-wave' }>;

/** @returns the host where two groups have taken each other's tours, so that no tour becomes larger than a group */
export function swapTours(host: PlanHost, group: string, other: string): PlanHost {
  const swapped = (name: string): string => (name === group ? other : name === other ? group : name);
  return { ...host, tours: host.tours.map((tour) => ({ ...tour, groups: tour.groups.map(swapped) })) };
}

/**
 * Every pair of groups that could take each other's tours at one host: neither is shown around at two places at once
 * then, and no interview that is pinned or that people know of falls in a tour.
 */
export function otherWaves(index: ProblemIndex): OtherWave[] {
  const { hosts } = index.problem;
  return hosts.flatMap((host) => {
    const groups = [...new Set(host.tours.flatMap((tour) => tour.groups))];
    return groups.flatMap((group, at) =>
      groups
        .slice(at + 1)
        .filter((other) => isPossible(index, host, group, other))
        .map((other): OtherWave => ({ kind: 'other-wave', host: host.id, group, with: other })),
    );
  });
}

function isPossible(index: ProblemIndex, host: PlanHost, group: string, other: string): boolean {
  if (host.tours.every(({ groups }) => groups.includes(group) === groups.includes(other))) return false;
  const hosts = index.problem.hosts.map((one) => (one === host ? swapTours(host, group, other) : one));
  const after = { ...index.problem, hosts };
  const tours = hosts.flatMap((one) => one.tours);
  if ([group, other].some((name) => overlap(tours.filter(({ groups }) => groups.includes(name))))) return false;
  const { pins, published = [] } = index.problem;
  return [...pins, ...published].every((choice) => isKept(after, index, choice));
}

const overlap = (tours: readonly HostTour[]): boolean =>
  tours.some((one, at) => tours.slice(at + 1).some((other) => one.start < other.end && other.start < one.end));

function isKept(after: InterviewProblem, index: ProblemIndex, choice: InterviewChoice): boolean {
  const person = index.person(choice.person);
  const { minutesAfterTour } = after.rules;
  return !slotBlockers(person, index.moment(person, choice.slot), toursOf(after, person), minutesAfterTour).includes(
    'tour',
  );
}

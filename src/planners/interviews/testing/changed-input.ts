import type { WhatIfChange } from '../what-ifs/what-if-change';
import type { HostInput, InterviewInput, PersonInput } from './interview-input';

/** The change made on a copy of the raw input, apart from the planner's own way to do it. */
export function changedInput(input: InterviewInput, change: WhatIfChange): InterviewInput {
  const copy = structuredClone(input);
  if (change.kind === 'release-pin') {
    copy.pins = copy.pins.filter((pin) => pin.person !== change.person || pin.slot !== change.slot);
    return copy;
  }
  if (change.kind === 'other-groups') {
    const groups = new Map(change.moves.map(({ person, group }) => [person, group]));
    for (const person of copy.people) person.group = groups.get(person.id) ?? person.group;
    return copy;
  }
  for (const host of copy.hosts.filter(({ id }) => id === change.host)) {
    if (change.kind === 'skip-tour') skipTour(copy.people, change.person, host.id);
    else changeHost(host, change);
  }
  return copy;
}

function changeHost(
  host: HostInput,
  change: Exclude<WhatIfChange, { kind: 'release-pin' | 'skip-tour' | 'other-groups' }>,
): void {
  switch (change.kind) {
    case 'extra-slot':
      host.slots.push({ ...change, id: 'new', groups: [...(change.groups ?? ['A', 'B'])] });
      return;
    case 'extra-interviewer':
      for (const slot of host.slots) slot.places += 1;
      return;
    case 'shorter-slots':
      host.slots = change.slots.map(({ groups, ...slot }, at) => ({
        ...slot,
        id: `new ${at}`,
        ...(groups && { groups: [...groups] }),
      }));
      return;
    case 'other-wave': {
      const other = new Map([
        [change.group, change.with],
        [change.with, change.group],
      ]);
      for (const tour of host.tours) tour.groups = tour.groups.map((name) => other.get(name) ?? name);
    }
  }
}

function skipTour(people: readonly PersonInput[], id: string, host: string): void {
  for (const person of people) if (person.id === id) person.noTourAt = [...(person.noTourAt ?? []), host];
}

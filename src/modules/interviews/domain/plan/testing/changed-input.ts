import type { WhatIfChange } from '../what-ifs/what-if-change';
import type { HostInput, InterviewInput } from './interview-input';

/** The change made on the raw input, apart from the planner's own way to do it. */
export function changedInput(input: InterviewInput, change: WhatIfChange): InterviewInput {
  const copy = structuredClone(input);
  switch (change.kind) {
    case 'extra-slot':
      hostOf(copy, change.host).slots.push({ ...change, id: 'new', groups: [...(change.groups ?? ['A', 'B'])] });
      break;
    case 'extra-interviewer':
      for (const slot of hostOf(copy, change.host).slots) slot.places += 1;
      break;
    case 'release-pin':
      copy.pins = copy.pins.filter((pin) => pin.person !== change.person || pin.slot !== change.slot);
      break;
    case 'shorter-slots':
      hostOf(copy, change.host).slots = change.slots.map(({ groups, ...slot }, at) => ({
        ...slot,
        id: `new ${at}`,
        ...(groups && { groups: [...groups] }),
      }));
      break;
    case 'other-wave': {
      const { group, with: other } = change;
      for (const tour of hostOf(copy, change.host).tours)
        tour.groups = tour.groups.map((name) => (name === group ? other : name === other ? group : name));
      break;
    }
    case 'skip-tour': {
      const person = copy.people.find(({ id }) => id === change.person)!;
      person.noTourAt = [...(person.noTourAt ?? []), change.host];
    }
  }
  return copy;
}

const hostOf = ({ hosts }: InterviewInput, host: string): HostInput => hosts.find(({ id }) => id === host)!;

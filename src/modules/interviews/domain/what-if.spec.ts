import type { WhatIfChange } from '../../../planners/interviews';
import { canBeTried, visitToWishAnew } from './what-if';

type Visits = Parameters<typeof canBeTried>[1];

const host = 'visit-1';
const typed: Visits = [{ id: host, wishes: null }];
const laidOut: Visits = [{ id: host, wishes: {} }];

const CHANGES: readonly WhatIfChange[] = [
  { kind: 'extra-slot', host, start: '09:00', end: '09:15', places: 1 },
  { kind: 'extra-interviewer', host },
  { kind: 'shorter-slots', host, minutes: 10, slots: [] },
  { kind: 'other-wave', host, group: 'a', with: 'b' },
  { kind: 'other-groups', moves: [], proven: true },
  { kind: 'skip-tour', person: 'p', host },
];
const kindsOf = (changes: readonly WhatIfChange[]): string[] => changes.map(({ kind }) => kind);

describe('what-ifs that one click carries out', () => {
  it('are all but what is agreed with the person, where hours are typed', () => {
    expect(kindsOf(CHANGES.filter((change) => !canBeTried(change, typed)))).toEqual(['skip-tour']);
    expect(CHANGES.map((change) => visitToWishAnew(change, typed)).filter((id) => id !== undefined)).toEqual([]);
  });

  it('are not those that replace what is laid out for the bus: its wishes say it', () => {
    const others = CHANGES.filter((change) => visitToWishAnew(change, laidOut) === host);
    expect(kindsOf(others)).toEqual(['shorter-slots', 'other-wave']);
    expect(others.some((change) => canBeTried(change, laidOut))).toBe(false);
    expect(canBeTried({ kind: 'shorter-slots', host: 'elsewhere', minutes: 10, slots: [] }, laidOut)).toBe(true);
  });
});

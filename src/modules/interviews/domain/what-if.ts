import type { WhatIfChange } from '../../../planners/interviews';

/** A what-if that gives groups other tours, or people other groups. */
export type OtherTours = Extract<WhatIfChange, { kind: 'other-wave' | 'other-groups' }>;

export const isOtherTours = (change: WhatIfChange): change is OtherTours =>
  change.kind === 'other-wave' || change.kind === 'other-groups';

/** A visit; without wishes its tours and slots are typed. */
interface VisitOfChange {
  readonly id: string;
  readonly wishes: object | null;
}

/** The visit whose wishes must change first: its tours and slots are laid out for each bus, and would come back as they are. */
export function visitToWishAnew(change: WhatIfChange, visits: readonly VisitOfChange[]): string | undefined {
  if (change.kind !== 'shorter-slots' && change.kind !== 'other-wave') return undefined;
  return visits.find(({ id, wishes }) => id === change.host && wishes !== null)?.id;
}

/** Skipping a tour is agreed with the person, not in the programme. */
export const canBeTried = (change: WhatIfChange, visits: readonly VisitOfChange[]): boolean =>
  change.kind !== 'skip-tour' && visitToWishAnew(change, visits) === undefined;

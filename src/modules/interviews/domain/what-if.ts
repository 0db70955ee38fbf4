import type { WhatIfChange } from '../../../planners/interviews';

/** A what-if that gives groups other tours, or people other groups. */
export type OtherTours = Extract<WhatIfChange, { kind: 'other-wave' | 'other-groups' }>;

export const isOtherTours = (change: WhatIfChange): change is OtherTours =>
  change.kind === 'other-wave' || change.kind === 'other-groups';

/** Skipping a tour is agreed with the person, not in the programme. */
export const canBeTried = ({ kind }: WhatIfChange): boolean => kind !== 'skip-tour';

/** A moment for interviews that does not exist yet. */
export interface OfferedSlot {
  readonly start: string;
  readonly end: string;
  readonly places: number;
  readonly groups?: readonly string[];
}

export interface GroupMove {
  readonly person: string;
  readonly group: string;
}

/** What somebody could change, in a form that a program can apply. Times are `HH:MM`. */
export type WhatIfChange =
  | ({ readonly kind: 'extra-slot'; readonly host: string } & OfferedSlot)
  | { readonly kind: 'extra-interviewer'; readonly host: string }
  | { readonly kind: 'release-pin'; readonly person: string; readonly vacancy: string; readonly slot: string }
  | {
      readonly kind: 'shorter-slots';
      readonly host: string;
      readonly minutes: number;
      /** All that the host offers afterwards, in place of its slots now. */
      readonly slots: readonly OfferedSlot[];
    }
  /** Two groups take each other's tours at one host. */
  | { readonly kind: 'other-wave'; readonly host: string; readonly group: string; readonly with: string }
  | {
      readonly kind: 'other-groups';
      /** Who goes to another tour group; everybody else stays. */
      readonly moves: readonly GroupMove[];
      /** Whether no other division of the people does better, nor as well with fewer moves. */
      readonly proven: boolean;
    }
  | { readonly kind: 'skip-tour'; readonly person: string; readonly host: string };

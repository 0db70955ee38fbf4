/** What somebody could change, in a form that a program can apply. Times are `HH:MM`. */
export type WhatIfChange =
  | {
      readonly kind: 'extra-slot';
      readonly host: string;
      readonly start: string;
      readonly end: string;
      readonly places: number;
      readonly groups?: readonly string[];
    }
  | { readonly kind: 'extra-interviewer'; readonly host: string }
  | { readonly kind: 'release-pin'; readonly person: string; readonly vacancy: string; readonly slot: string }
  | { readonly kind: 'skip-tour'; readonly person: string; readonly host: string };

import type { WhatIfChange } from '../what-ifs/what-if-change';

export interface PlannedInterview {
  readonly person: string;
  readonly vacancy: string;
  readonly host: string;
  readonly slot: string;
}

/** The figures of a plan in the order in which they count (after minimal change, where a plan was published). */
export interface PlanFigures {
  /** People present with one interview or more. */
  readonly withInterview: number;
  /** Interviews for someone's first preference. */
  readonly firstChoices: number;
  readonly interviews: number;
  /** Per interview the minutes since the start of the host's first slot that the person's group may use. */
  readonly waitingMinutes: number;
}

/** Someone present without an interview, and why. */
export interface UnplacedPerson {
  readonly person: string;
  /** Stable name of the cause, for programs. */
  readonly code: UnplacedCode;
  /** Dutch, for the coordinator. */
  readonly reason: string;
}

/** `MIXED` = several personal causes at once; `TAKEN_BY_OTHERS` = a shortage that no single place shows. */
export type UnplacedCode =
  | 'NO_PREFERENCES'
  | 'DUTCH_TOO_LOW'
  | 'CERTIFICATE_MISSING'
  | 'HOST_NOT_REACHED'
  | 'NO_SLOT_FOR_GROUP'
  | 'TOUR_CLASH'
  | 'NOT_AVAILABLE'
  | 'NOT_PRESENT'
  | 'SLOTS_TOO_SHORT'
  | 'NO_PLACES'
  | 'PINS_IN_THE_WAY'
  | 'MIXED'
  | 'TOO_FEW_PLACES'
  | 'TOO_FEW_CANDIDATE_PLACES'
  | 'TAKEN_BY_OTHERS'
  | 'TIME_LIMIT';

export type PlanGain = Pick<PlanFigures, 'withInterview' | 'firstChoices' | 'interviews'>;

/** A change of the input that was solved again and gave a better plan. */
export interface WhatIf {
  readonly change: WhatIfChange;
  /** Dutch, for the coordinator. */
  readonly text: string;
  readonly gain: PlanGain;
  /** People whose interviews would not be the published ones; only where a plan was published. */
  readonly changedPeople?: number;
}

/** Something that is allowed but that the coordinator should know, in Dutch. */
export interface PlanWarning {
  readonly code: 'INTERPRETER_WITHOUT_BREAK';
  readonly text: string;
}

/** A level of the objective without a proof: no plan that is as good on those before it exceeds the bound. */
export interface OpenLevel {
  readonly level: string;
  readonly bound: number;
}

/**
 * The answer of the planner; `optimal` only when every level of the objective is proven, `unknown` when nothing was found
 * but the pins before the end.
 */
export interface InterviewPlan {
  readonly status: 'optimal' | 'feasible' | 'infeasible' | 'unknown';
  readonly objective: PlanFigures;
  readonly interviews: readonly PlannedInterview[];
  readonly unplaced: readonly UnplacedPerson[];
  /** People with an interview in any plan at most; only without a proof. */
  readonly bound?: number;
  readonly open?: OpenLevel;
  /** Whether the time limit, and not the work planned for, ended the search: another run may give another answer. */
  readonly isOutOfTime?: boolean;
  /** Best gain first. */
  readonly whatIfs: readonly WhatIf[];
  /** Only where the problem names interpreters. */
  readonly warnings?: readonly PlanWarning[];
  /** Until plan and proof stood; what-ifs come on top of it. */
  readonly milliseconds: number;
}

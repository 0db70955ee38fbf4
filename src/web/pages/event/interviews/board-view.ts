import type { NamedLateVehicle } from '../../../../modules/events';
import type { LocalDate } from '../../../../kernel';
import type { Interpreter, InterviewPlanView, TourPlanView } from '../../../../modules/interviews';

import type { ReasonLink } from '../../../components/event/reason-places';
import type { LatecomersOnBoard } from '../../../components/event/latecomers-on-board.reader';

export interface BoardInterview {
  readonly interviewId: string;
  readonly registrationId: string;
  readonly personName: string;
  readonly vacancyId: string;
  readonly vacancyTitle: string;
  readonly interpreterLanguage: string | null;
  readonly pinned: boolean;
  readonly fellAway: boolean;
  /** Begun in an earlier slot of the same interviewer. */
  readonly goesOn: boolean;
  /** Noted on the day as not taking part. */
  readonly isAbsent: boolean;
}

/** An interview that the host has by phone after the day; it takes no moment of the host. */
export interface PhoneInterview {
  readonly interviewId: string;
  readonly personName: string;
  readonly vacancyTitle: string;
  readonly until: LocalDate;
}

export interface BoardHost {
  readonly hostName: string;
  readonly places: number;
  readonly slots: readonly {
    readonly id: string;
    readonly startsAt: string;
    /** By interviewer. */
    readonly interviews: readonly (BoardInterview | undefined)[];
    /** The empty ones, from 0, that nobody can have: there is no interviewer for them. */
    readonly closed: readonly number[];
  }[];
  readonly byPhone: readonly PhoneInterview[];
}

/** What would help; `wishes` is the page that says it where tours and slots follow the bus. */
export interface WhatIfOnBoard {
  readonly text: string;
  readonly canBeTried: boolean;
  readonly wishes: string | undefined;
}

export interface PlanOnBoard {
  readonly plan: InterviewPlanView;
  readonly whatIfs: readonly WhatIfOnBoard[];
  readonly warnings: readonly string[];
  readonly hosts: readonly BoardHost[];
  readonly unplaced: readonly {
    readonly registrationId: string;
    readonly name: string;
    readonly wishes: string;
    readonly reason: string;
    /** Where that is changed. */
    readonly change: ReasonLink;
    readonly isAbsent: boolean;
  }[];
  readonly people: number;
  /** Published on the day itself, after something went otherwise. */
  readonly isAdapted: boolean;
}

/** Somebody whose interviews the draft changes. */
export interface Hearer {
  readonly name: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** All that the board shows of an event. */
export interface BoardView {
  readonly draft: PlanOnBoard | undefined;
  readonly published: PlanOnBoard | undefined;
  /** Who gets a message when the draft is published; undefined without both plans. */
  readonly hears: readonly Hearer[] | undefined;
  /** Tours or groups that were changed and can be taken back. */
  readonly changedTours: TourPlanView['accepted'];
  readonly interpreters: readonly Interpreter[];
  readonly languagesWithoutInterpreter: readonly string[];
  /** For whom a company is left out because of its stairs. */
  readonly stairs: readonly string[];
  /** Buses that are late now. */
  readonly late: readonly NamedLateVehicle[];
  /** Who got a seat after the interviews were published. */
  readonly latecomers: LatecomersOnBoard;
  readonly hasHosts: boolean;
  /** Puts names where the planner wrote ids. */
  readonly named: (text: string) => string;
}

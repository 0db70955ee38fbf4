import type { DutchLevel } from '../../../kernel';
import type { InterviewState } from './interview-view';
import type { Interpreter } from './interpreters';

/** From when until when a person is on site at a visit; minutes after midnight. */
export interface PlanningPresence {
  readonly visitId: string;
  readonly from: number;
  readonly until: number;
}

export interface PlanningVisit {
  readonly id: string;
  readonly hostCompanyId: string;
  /** When the last bus leaves, minutes after midnight. */
  readonly endsAt: number;
  readonly slots: readonly {
    readonly id: string;
    readonly startsAt: string;
    readonly endsAt: string;
    readonly places: number;
    /** Left out = typed by a coordinator, else laid out for a route. */
    readonly stage?: 'draft' | 'published';
  }[];
  readonly tours: readonly {
    readonly id: string;
    readonly startsAt: string;
    readonly endsAt: string;
    readonly groupIds: readonly string[];
    readonly stage?: 'draft' | 'published';
  }[];
}

export interface PlanningVacancy {
  readonly id: string;
  readonly hostCompanyId: string;
  readonly posts: number;
  readonly dutchLevel: DutchLevel;
  readonly certificates: readonly string[];
}

export interface PlanningPerson {
  readonly id: string;
  readonly tourGroupId: string | null;
  readonly dutchLevel: DutchLevel;
  readonly certificates: readonly string[];
  readonly preferences: readonly string[];
  readonly interpreterLanguage: string | null;
  /** How long this person's interviews last at least; undefined = as long as one slot. */
  readonly interviewMinutes: number | undefined;
  /** Visits whose tour this person does not take. */
  readonly noTourAt: readonly string[];
  /** Visits where this person cannot come to the room of the interviews. */
  readonly noInterviewAt: readonly string[];
  /** Whether the person stays away from the event. */
  readonly absent?: boolean;
  /** Where this person is, in the order of the hours; a visit that is not named is one that is not reached. */
  readonly presences: readonly PlanningPresence[];
}

export interface PlanningInterview {
  readonly registrationId: string;
  readonly vacancyId: string;
  readonly slotId: string;
  /** The slot it ends in; left out = the one it begins in. */
  readonly lastSlotId?: string;
  readonly state?: InterviewState;
}

/** All that decides an interview plan of one event. */
export interface PlanningInput {
  readonly visits: readonly PlanningVisit[];
  readonly vacancies: readonly PlanningVacancy[];
  readonly people: readonly PlanningPerson[];
  readonly interpreters: readonly Pick<Interpreter, 'id' | 'languages'>[];
  /** Groups for tours; nobody may be moved between them when there are none. */
  readonly tourGroups: readonly { readonly id: string; readonly places: number }[];
  readonly pins: readonly PlanningInterview[];
  readonly published: readonly PlanningInterview[] | null;
}

import type { DutchLevel } from '../../../kernel';
import type { InterviewState } from './interview-view';
import type { Interpreter } from './interpreters';

export interface PlanningPlace {
  readonly latitude: number;
  readonly longitude: number;
}

export interface PlanningVisit extends PlanningPlace {
  readonly id: string;
  readonly hostCompanyId: string;
  /** When the last bus leaves, minutes after midnight. */
  readonly endsAt: number;
  readonly slots: readonly {
    readonly id: string;
    readonly startsAt: string;
    readonly endsAt: string;
    readonly places: number;
  }[];
  readonly tours: readonly {
    readonly id: string;
    readonly startsAt: string;
    readonly endsAt: string;
    readonly groupIds: readonly string[];
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
  readonly latestReturn: string | null;
  readonly interpreterLanguage: string | null;
  /** Whether the person stays away from the event. */
  readonly absent?: boolean;
  /** The only visits this person is there for; left out: all. */
  readonly onlyAt?: readonly string[];
  /** Where this person wants to be by then; null when it is not known. */
  readonly home: PlanningPlace | null;
}

export interface PlanningInterview {
  readonly registrationId: string;
  readonly vacancyId: string;
  readonly slotId: string;
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
  /** Minutes by road between two places. */
  readonly travelMinutes: (from: PlanningPlace, to: PlanningPlace) => number;
}

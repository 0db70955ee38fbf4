import type { IntegerProgramme } from './integer-programme';
import type { InterviewChoice, InterviewSlot } from '../problem/interview-problem';
import type { OpenHostOptions, OpenPerson } from '../problem/open-options';
import type { ProblemIndex } from '../problem/possible-interviews';

/** A published interview that this person could keep, and the column that says so. */
export interface KeepColumn {
  readonly choice: InterviewChoice;
  readonly column: number;
}

/** The columns of one person at one host. */
export interface HostColumns {
  readonly options: OpenHostOptions;
  readonly vacancies: ReadonlyMap<string, number>;
  readonly keeps: readonly KeepColumn[];
  /** Own slot columns; undefined where the slots are shared with people who may use the same ones. */
  readonly ownSlots: ReadonlyMap<string, number> | undefined;
}

export interface PersonColumns {
  readonly open: OpenPerson;
  readonly hosts: readonly HostColumns[];
  /** Whether this person has an interview; undefined when a pin or the lack of options settles it. */
  readonly placed: number | undefined;
  /** Whether this person's interviews differ from the published ones; undefined when that is settled. */
  readonly changed: number | undefined;
}

/** People who may use the same slots of one host, one each, and how many of them go to each slot. */
export interface SlotShare {
  readonly group: string;
  readonly slots: readonly InterviewSlot[];
  readonly columns: ReadonlyMap<string, number>;
  readonly members: readonly { readonly person: PersonColumns; readonly host: HostColumns }[];
}

/** Whether an interview of several slots has this place of one of them. */
export interface PlaceColumn {
  readonly slot: string;
  readonly place: number;
  readonly column: number;
}

/** The integer programme of a problem, and which column means what. */
export interface InterviewModel {
  readonly index: ProblemIndex;
  readonly people: readonly PersonColumns[];
  readonly shares: readonly SlotShare[];
  /** Where interviews choose which place they keep. */
  readonly places: readonly PlaceColumn[];
  readonly programme: IntegerProgramme;
  /** The rows that limit the places of slots and the candidates of vacancies, where they can be short. */
  readonly slotRows: ReadonlyMap<string, number>;
  readonly vacancyRows: ReadonlyMap<string, number>;
}

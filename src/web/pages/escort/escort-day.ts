import type { AttendanceState } from '../../../modules/attendance';

/** Somebody on an escort's list: no more of what is needed than takes a place on the bus. */
export interface EscortLine {
  readonly registrationId: string;
  readonly firstName: string;
  readonly lastName: string;
  /** Only on the day itself, of who is not there yet; empty otherwise. */
  readonly phone: string;
  readonly hasWheelchair: boolean;
  readonly hasCompanion: boolean;
  readonly interpreterLanguage: string | null;
  readonly state: AttendanceState | undefined;
}

/** Who gets on at one stop. */
export interface EscortStop {
  readonly id: string;
  readonly name: string;
  /** Wall clock `HH:MM`, as expected now; null without a published route. */
  readonly leaves: string | null;
  /** Whether the bus leaves soon, or left. */
  readonly isDue: boolean;
  readonly lines: readonly EscortLine[];
}

/** All that an escort sees of the day. */
export interface EscortDay {
  /** Whether attendance is taken. */
  readonly isDay: boolean;
  readonly hasRoute: boolean;
  readonly stops: readonly EscortStop[];
  /** Who is noted as there, with companions. */
  readonly heads: number;
  /** Where the own bus can be said to be late. */
  readonly places: readonly { readonly value: string; readonly label: string }[];
  /** Where and when the own bus is, as expected now. */
  readonly times: readonly { readonly place: string; readonly time: string }[];
  /** What escorts said of this bus and no coordinator answered. */
  readonly reports: readonly { readonly minutes: number; readonly place: string }[];
  readonly contact: { readonly name: string; readonly phone: string };
}

import type { LocalDate } from '../../../kernel';

export type InterviewState = 'planned' | 'held' | 'not-held';

export type NotHeldReason = 'host' | 'participant' | 'time' | 'interpreter';

/** One interview as lists and mails show it. */
export interface InterviewView {
  readonly id: string;
  readonly eventId: string;
  readonly registrationId: string;
  readonly vacancyId: string;
  readonly vacancyTitle: string;
  readonly hostCompanyId: string;
  readonly hostName: string;
  readonly visitId: string;
  /** The slot it begins in. */
  readonly slotId: string;
  /** The slot it ends in: another one for whoever needs more time than one slot. */
  readonly lastSlotId: string;
  /** Wall clock, `HH:MM`. */
  readonly startsAt: string;
  readonly endsAt: string;
  /** Which interviewer, from 1, in all its slots. */
  readonly place: number;
  readonly pinned: boolean;
  /** By phone, on this day at the latest; null = at the host, on the day. */
  readonly phoneUntil: LocalDate | null;
  readonly state: InterviewState;
  readonly notHeldReason: NotHeldReason | null;
}

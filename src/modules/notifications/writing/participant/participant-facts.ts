import type { LocalDate } from '../../../../kernel';
import type { MailWords } from '../../../../texts/mails/words';
import type { DayChange } from '../../domain/day-snapshot';

/** A published interview of the recipient. */
export interface InterviewFact {
  readonly vacancyTitle: string;
  readonly hostName: string;
  readonly startsAt: string;
  readonly minutes: number;
  /** By phone, on this day at the latest; null = at the host, on the day. */
  readonly phoneUntil: LocalDate | null;
}

/** When and where the recipient is shown around. */
export interface TourFact {
  readonly hostName: string;
  readonly startsAt: string;
  readonly minutes: number;
}

export interface StopFact {
  readonly name: string;
  readonly address: string;
  readonly landmark: string;
  readonly latitude: number;
  readonly longitude: number;
}

export interface StopTimesFact {
  readonly arrive: string;
  readonly leave: string;
  readonly backAt: string | null;
}

/** Where and when somebody joins the others. */
export interface MeetingFact {
  readonly hostName: string;
  readonly address: string;
  readonly at: string;
}

export interface DelayFact {
  /** When to stand ready at the own stop; the bus can stand there until it leaves. */
  readonly standReady: string;
  readonly leave: string;
  readonly minutes: number;
  readonly backAt: string | null;
  readonly isBackLate: boolean;
}

/** How a bus that is late brings somebody home. */
export interface WayHomeFact {
  /** At the own stop. */
  readonly minutes: number;
  readonly backAt: string;
  /** On a drop-off day: when the bus is at the own company. */
  readonly fetched: { readonly at: string; readonly hostName: string } | null;
  /** The hour at which this person must be back, when the bus is later than that only since it is late; else null. */
  readonly missed: string | null;
}

/** All that a mail to a jobseeker may say, read at the moment of sending. What is not known yet is null or empty. */
export interface ParticipantFacts {
  readonly today: LocalDate;
  readonly firstName: string;
  readonly counsellorName: string;
  /** Who answers at that number. */
  readonly contactName: string;
  /** The number to call: the counsellor's own, or else the association's; of what is read on the day itself one that is answered then. */
  readonly phone: string;
  readonly associationName: string;
  readonly eventDate: LocalDate;
  readonly hostNames: readonly string[];
  /** On a drop-off day: the company where this person is let off, null while nobody said which; null on any other day. */
  readonly dropOff: { readonly hostName: string | null } | null;
  readonly lunch: boolean;
  readonly transport: 'bus' | 'taxi' | 'own';
  readonly stop: StopFact | null;
  /** When the bus is expected, as far as that is still to come. */
  readonly stopTimes: StopTimesFact | null;
  /** This person is back sooner than the bus, at `stopTimes.backAt`, by other means. */
  readonly returnsEarly: boolean;
  /** Where and when who comes without the bus must be; null while no route says so, and for who rides. */
  readonly meeting: MeetingFact | null;
  /** Nobody is told any more when and where to get on, or to be. */
  readonly busHasLeft: boolean;
  /** Null when there is one vehicle only. */
  readonly vehicleName: string | null;
  /** What is known of a bus that is late; null in messages that are not about it. */
  readonly delay: DelayFact | null;
  /** Null in messages that are not about it, and for who does not come home with a bus. */
  readonly wayHome: WayHomeFact | null;
  /** Null until an interview plan has been published. */
  readonly interviews: readonly InterviewFact[] | null;
  /** Whether this person may be told of a tour: not where there is none, and not of those with stairs for who takes none. */
  readonly hasTour: boolean;
  /** Those that still begin, in the order of the hours; empty until a route is published. */
  readonly tours: readonly TourFact[];
  readonly wear: readonly string[];
  readonly bring: readonly string[];
  /** The phone or mailbox is shared: no company, no job. */
  readonly neutral: boolean;
  /** What is different from the day that was announced to this person; for messages about that. */
  readonly changes: readonly DayChange[];
  /** It was noted that the person was not there; a person may be mistaken, so nothing is ever said of it. */
  readonly wasAbsent: boolean;
  readonly offerExpiresAt: Date | null;
  readonly cancelReason: string | null;
  readonly eventCancelReason: string | null;
  readonly myDayUrl: string;
}

/** The facts, and the words to tell them in. */
export interface WordedFacts extends ParticipantFacts {
  readonly words: MailWords;
}

import type { MailFile } from './coach/sheet-file';
import type { CalendarFile } from './calendar/registration-calendar';
import type { DaySnapshot } from '../domain/day-snapshot';
import type { RideSnapshot } from '../domain/ride-snapshot';
import type { MessageSubject } from '../sending/message-subject.reader';
import type { MailContent } from './layout/mail-content';
import type { MessageRow } from '../sending/message-row.reader';

/** Who does it when there is no mail to send. */
export interface TaskOwner {
  readonly userId: string;
  readonly recipientName: string;
  readonly phone: string | null;
  readonly byPost: boolean;
  /** Set when the task is for the owner, and not something to tell a person. */
  readonly ownTitle?: string;
}

/** A message with its words, ready to go. */
export interface Composed {
  /** Null when the recipient has no e-mail or wants to be reached in another way. */
  readonly email: string | null;
  /** For who wants an SMS, can get one, and when the words fit into one: then it goes this way and not by mail. */
  readonly sms?: { readonly to: string; readonly text: string };
  readonly content: MailContent;
  readonly replyTo?: string;
  /** By which the recipient stops mails of this kind with one click. */
  readonly unsubscribeUrl?: string;
  /** Whom a participant calls about it. */
  readonly from?: { readonly name: string; readonly phone: string; readonly associationName: string };
  readonly calendar?: CalendarFile;
  readonly file?: MailFile;
  readonly task?: TaskOwner;
  /** The day as this message announces it, when it announces all of it; for a coach operator what is known after it. */
  readonly announced?: DaySnapshot | RideSnapshot;
}

/** A preview has no working links: looking at a message changes nothing. */
export type Purpose = 'send' | 'preview';

/** What stands in a preview in place of a link's secret. */
export const PREVIEW_TOKEN = 'voorbeeld';

/** Writes messages of one type of recipient; undefined when the recipient is not there any more. */
export interface Composer {
  compose(message: MessageRow, subject: MessageSubject, purpose: Purpose): Promise<Composed | undefined>;
}

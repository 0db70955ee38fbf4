import type { LocalDate } from '../../../../kernel';
import { commonMailTexts } from '../../../../texts/mails/common';
import { hostMailTexts as t } from '../../../../texts/mails/host';
import { stairsTexts } from '../../../../texts/stairs';
import { byPhone } from '../../../../texts/interview-moments';
import { button, text, type MailBlock, type MailContent } from '../layout/mail-content';

/** One line of a host's list: first name only, and never who referred the person or why somebody needs something. */
export interface HostInterviewLine {
  readonly startsAt: string;
  readonly endsAt: string;
  readonly firstName: string;
  readonly vacancyTitle: string;
  readonly interpreterLanguage: string | null;
  /** By phone, on this day at the latest; absent = at the host, on the day. */
  readonly phoneUntil?: LocalDate;
}

export interface HostFacts {
  readonly contactFirstName: string;
  readonly hostName: string;
  readonly eventDate: LocalDate;
  readonly interviews: readonly HostInterviewLine[];
  /** The day from which a host may see names; null when that is over, or today. */
  readonly namesFrom: LocalDate | null;
  /** `HH:MM` at which a vehicle is expected; empty until the route is published. */
  readonly arrivals: readonly string[];
  /** The host said that its interviews are without stairs; never whether somebody needs that. */
  readonly interviewsStepFree: boolean;
  readonly phone: string;
  readonly associationName: string;
  /** The host's own page. */
  readonly hostUrl: string;
}

const letter = (facts: HostFacts, subject: string, blocks: readonly MailBlock[]): MailContent => ({
  subject,
  greeting: commonMailTexts.greeting(facts.contactFirstName),
  blocks,
  closing: [t.regards, facts.associationName],
  footer: commonMailTexts.footer(facts.associationName),
});

function interviewTable({ interviews, namesFrom }: HostFacts): readonly MailBlock[] {
  if (interviews.length === 0) return [];
  const { caption, columns } = t.slotList;
  const rows = interviews.map((line) => [
    line.phoneUntil === undefined ? t.slotList.period(line.startsAt, line.endsAt) : byPhone(line.phoneUntil),
    ...(namesFrom === null ? [line.firstName] : []),
    line.vacancyTitle,
    line.interpreterLanguage ?? '',
  ]);
  // On a phone every column counts: the last one only stands there when somebody needs an interpreter.
  const hasInterpreter = interviews.some(({ interpreterLanguage }) => interpreterLanguage !== null);
  const { firstName, ...unnamed } = columns;
  const { time, ...others } = unnamed;
  const titles = [time, ...(namesFrom === null ? [firstName] : []), ...Object.values(others)];
  const shown = titles.length - (hasInterpreter ? 0 : 1);
  const table = {
    caption,
    columns: titles.slice(0, shown),
    rows: rows.map((row) => row.slice(0, shown)),
  };
  return [{ block: 'table', table }];
}

/** What stands under a list: from when names are shown, and where the newest list is. */
const underList = (facts: HostFacts): MailBlock[] => [
  ...interviewTable(facts),
  ...(facts.namesFrom === null || facts.interviews.length === 0 ? [] : [text(t.slotList.namesLater(facts.namesFrom))]),
  ...(facts.interviewsStepFree && facts.interviews.length > 0 ? [text(stairsTexts.forHost)] : []),
  text(t.slotList.link),
  button(t.slotList.button, facts.hostUrl),
];

function introOf({ hostName, eventDate, interviews }: HostFacts): string {
  const { none, intro } = t.slotList;
  return interviews.length === 0 ? none(hostName, eventDate) : intro(hostName, eventDate, interviews.length);
}

export function hostSlotList(facts: HostFacts): MailContent {
  return letter(facts, t.slotList.subject(facts.eventDate), [
    text(introOf(facts), t.slotList.replaces),
    ...underList(facts),
    text(t.slotList.question(facts.phone)),
  ]);
}

/** The list once names may be shown. */
export const hostNames = (facts: HostFacts): MailContent =>
  letter(facts, t.slotList.names(facts.eventDate), [
    text(introOf(facts), t.slotList.replaces),
    ...underList(facts),
    text(t.slotList.question(facts.phone)),
  ]);

/** The same the day before, with when the group comes and whom to call. */
export const hostDayBefore = (facts: HostFacts): MailContent =>
  letter(facts, t.slotList.tomorrow(facts.eventDate), [
    text(introOf(facts), facts.arrivals.length === 0 ? t.slotList.noArrival : t.slotList.arrivals(facts.arrivals)),
    ...underList(facts),
    text(t.slotList.onTheDay(facts.phone)),
  ]);

/** @param open candidates about whom the host has not decided yet */
export const hostFeedbackReminder = (facts: HostFacts, open: number): MailContent =>
  letter(facts, t.feedbackReminder.subject(facts.eventDate), [
    text(t.feedbackReminder.intro(facts.hostName, open)),
    text(t.feedback.ask, t.feedback.why),
    button(t.feedback.button, facts.hostUrl),
    text(t.slotList.question(facts.phone)),
  ]);

export const hostFeedback = (facts: HostFacts): MailContent =>
  letter(facts, t.feedback.subject(facts.eventDate), [
    text(t.feedback.intro(facts.hostName)),
    text(t.feedback.ask, t.feedback.why),
    button(t.feedback.button, facts.hostUrl),
    text(t.slotList.question(facts.phone)),
  ]);

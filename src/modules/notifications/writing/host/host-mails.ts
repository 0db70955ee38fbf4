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

function interviewTable({ interviews }: HostFacts): readonly MailBlock[] {
  if (interviews.length === 0) return [];
  const { caption, columns } = t.slotList;
  const rows = interviews.map((line) => [
    line.phoneUntil === undefined ? t.slotList.period(line.startsAt, line.endsAt) : byPhone(line.phoneUntil),
    line.firstName,
    line.vacancyTitle,
    line.interpreterLanguage ?? '',
  ]);
  // On a phone every column counts: the last one only stands there when somebody needs an interpreter.
  const shown = interviews.some(({ interpreterLanguage }) => interpreterLanguage !== null) ? 4 : 3;
  const table = {
    caption,
    columns: Object.values(columns).slice(0, shown),
    rows: rows.map((row) => row.slice(0, shown)),
  };
  return [{ block: 'table', table }];
}

export function hostSlotList(facts: HostFacts): MailContent {
  const count = facts.interviews.length;
  const intro =
    count === 0
      ? t.slotList.none(facts.hostName, facts.eventDate)
      : t.slotList.intro(facts.hostName, facts.eventDate, count);
  return letter(facts, t.slotList.subject(facts.eventDate), [
    text(intro, t.slotList.replaces),
    ...interviewTable(facts),
    ...(facts.interviewsStepFree && count > 0 ? [text(stairsTexts.forHost)] : []),
    text(t.slotList.link),
    button(t.slotList.button, facts.hostUrl),
    text(t.slotList.question(facts.phone)),
  ]);
}

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

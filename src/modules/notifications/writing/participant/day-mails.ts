import type { LocalDate } from '../../../../kernel';
import { dayAndMonth } from '../../../../texts/dates';
import { counsellorPhoneTexts } from '../../../../texts/mails/day';
import { text, type MailBlock, type MailContent } from '../layout/mail-content';
import { letter, phoneInterviews } from './participant-blocks';
import type { WordedFacts } from './participant-facts';

/** When the bus is back at the stop, when that is later than somebody knows. */
function backBlock({ delay, stop, words }: WordedFacts): MailBlock[] {
  if (!delay?.isBackLate || delay.backAt === null || stop === null) return [];
  return [text(words.trouble.delay.back(delay.backAt, stop.name))];
}

/** The bus leaves at another time than somebody knows. */
export function delayMail(facts: WordedFacts): MailContent {
  const { delay: t, subjects } = facts.words.trouble;
  const leave = facts.delay?.leave ?? facts.stopTimes?.leave;
  if (leave === undefined) return letter(facts, subjects.delayUnknown, [text(t.call(facts.phone))]);
  const where = facts.stop === null ? t.leave(leave) : t.fromStop(leave, facts.stop.name);
  return letter(facts, subjects.delay(leave), [
    text(facts.delay?.minutes ? t.late(facts.delay.minutes) : t.onTime, where),
    text(t.wait),
    ...backBlock(facts),
    ...missedBlock(facts),
    text(t.call(facts.phone)),
  ]);
}

/** Who must be back before the bus is. */
function missedBlock({ wayHome, words, counsellorName }: WordedFacts): MailBlock[] {
  if (!wayHome?.missed) return [];
  const { missed, missedNext } = words.trouble.wayHome;
  return [text(missed(wayHome.missed), missedNext(counsellorName))];
}

/** The bus home comes at another time than somebody knows. */
export function returnDelayMail(facts: WordedFacts): MailContent {
  const { wayHome: t, delay, subjects } = facts.words.trouble;
  const { wayHome, stop } = facts;
  if (wayHome === null) return letter(facts, subjects.returnUnknown, [text(delay.call(facts.phone))]);
  const { minutes, backAt, fetched } = wayHome;
  const fetch = fetched && (facts.neutral ? t.fetch(fetched.at) : t.fetchAt(fetched.at, fetched.hostName));
  return letter(facts, subjects.returnDelay(backAt), [
    text(minutes > 0 ? t.late(minutes) : t.onTime, ...(fetch ? [fetch] : [])),
    text(stop === null ? t.back(backAt) : delay.back(backAt, stop.name)),
    ...missedBlock(facts),
    text(delay.call(facts.phone)),
  ]);
}

/** An interview that had no time left is by phone in the days after. */
export function phoneInterviewMail(facts: WordedFacts): MailContent {
  const { phone: t, delay, subjects } = facts.words.trouble;
  return letter(
    facts,
    subjects.phone(facts.eventDate),
    [text(t.intro, t.appointment(facts.counsellorName)), ...phoneInterviews(facts), text(delay.call(facts.phone))],
    facts.words.participant.regards,
  );
}

/** One interview by phone that a counsellor arranges. */
export interface PhoneLine {
  readonly name: string;
  readonly hostName: string;
  readonly vacancyTitle: string;
  readonly until: LocalDate;
}

/** What a counsellor is told of interviews by phone, as subject and blocks. */
export function counsellorPhone(
  lines: readonly PhoneLine[],
  eventDate: LocalDate,
): Pick<MailContent, 'subject' | 'blocks'> {
  const { subject, intro, shown, caption, columns } = counsellorPhoneTexts;
  const rows = lines.map(({ name, hostName, vacancyTitle, until }) => [
    name,
    hostName,
    vacancyTitle,
    dayAndMonth(until),
  ]);
  return {
    subject: subject(lines.length, lines[0]?.until ?? eventDate),
    blocks: [text(intro, shown), { block: 'table', table: { caption, columns: Object.values(columns), rows } }],
  };
}

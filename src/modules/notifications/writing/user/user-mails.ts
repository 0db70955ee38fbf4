import type { LocalDate } from '../../../../kernel';
import { afterTheDayTexts } from '../../../../texts/after-the-day';
import { clockText } from '../../../../texts/dates';
import { commonMailTexts } from '../../../../texts/mails/common';
import { userMailTexts as t } from '../../../../texts/mails/user';
import { counsellorPhone, type PhoneLine } from '../participant/day-mails';
import { button, text, type MailBlock, type MailContent } from '../layout/mail-content';

export interface UserFacts {
  readonly firstName: string;
  readonly associationName: string;
}

export interface SignInFacts extends UserFacts {
  readonly signInUrl: string;
}

/** An interview; `result` is what came of it, once the day is over. */
export interface DigestInterview {
  readonly startsAt: string;
  readonly result?: keyof typeof t.digest.results;
}

/** One of the counsellor's people at an event. */
export interface DigestLine {
  readonly name: string;
  readonly state: string;
  /** Whether this person was there, once the day is over; undefined where nobody noted it. */
  readonly attended?: boolean | undefined;
  readonly interviews: readonly DigestInterview[];
}

export interface DigestFacts extends UserFacts {
  readonly moment: 'before' | 'after';
  readonly eventDate: LocalDate;
  readonly people: readonly DigestLine[];
  readonly peopleUrl: string;
}

const letter = (facts: UserFacts, subject: string, blocks: readonly MailBlock[]): MailContent => ({
  subject,
  greeting: commonMailTexts.greeting(facts.firstName),
  blocks,
  closing: [t.regards, facts.associationName],
  footer: commonMailTexts.footer(facts.associationName),
});

export const signIn = (facts: SignInFacts): MailContent =>
  letter(facts, t.signIn.subject, [
    text(t.signIn.intro),
    button(t.signIn.button, facts.signInUrl),
    text(t.signIn.rules, t.signIn.notYou),
  ]);

export interface OpenOutcomesFacts extends UserFacts {
  readonly eventDate: LocalDate;
  readonly interviews: readonly { readonly name: string; readonly hostName: string; readonly vacancyTitle: string }[];
}

/** Interviews by phone that a counsellor arranges. */
export function counsellorPhoneInterviews(
  facts: UserFacts & { readonly eventDate: LocalDate; readonly lines: readonly PhoneLine[] },
): MailContent {
  const { subject, blocks } = counsellorPhone(facts.lines, facts.eventDate);
  return letter(facts, subject, blocks);
}

/** Tasks that a mail names; the page has them all. */
const MOST_NAMED = 10;

/** What is to be done in person: once a day, as long as there is something. */
export const openTasks = (
  facts: UserFacts & { readonly titles: readonly string[]; readonly tasksUrl: string },
): MailContent => {
  const { titles, tasksUrl } = facts;
  const more = titles.length - MOST_NAMED;
  return letter(facts, t.tasks.subject(titles.length), [
    text(t.tasks.intro),
    { block: 'facts', facts: [{ term: t.tasks.title, lines: titles.slice(0, MOST_NAMED) }] },
    ...(more > 0 ? [text(t.tasks.more(more))] : []),
    button(t.tasks.button, tasksUrl),
  ]);
};

/** The results that a counsellor's people still wait for. */
export const openOutcomes = (facts: OpenOutcomesFacts): MailContent =>
  letter(facts, t.openOutcomes.title(facts.interviews.length, facts.eventDate), [
    text(t.openOutcomes.intro),
    {
      block: 'table',
      table: {
        caption: t.openOutcomes.caption,
        columns: Object.values(t.openOutcomes.columns),
        rows: facts.interviews.map(({ name, hostName, vacancyTitle }) => [name, hostName, vacancyTitle]),
      },
    },
  ]);

const SEATED = ['seated', 'confirmed'];
const WAITING = ['waiting', 'offered'];

const counted = (people: readonly DigestLine[], states: readonly string[]): number =>
  people.filter(({ state }) => states.includes(state)).length;

const countsBefore = (people: readonly DigestLine[]): string =>
  t.digest.counts(counted(people, SEATED), counted(people, WAITING), counted(people, ['cancelled']));

/** By what was noted on the day; only of the others by what was planned. */
function countsAfter(people: readonly DigestLine[]): string {
  const others = people.filter(({ attended }) => attended === undefined);
  return t.digest.countsAfter({
    there: people.filter(({ attended }) => attended === true).length,
    absent: people.filter(({ attended }) => attended === false).length,
    unknown: counted(others, SEATED),
    waiting: counted(others, WAITING),
    cancelled: counted(others, ['cancelled']),
  });
}

const stateAfter = ({ state, attended }: DigestLine): string =>
  attended === undefined ? afterTheDayTexts.state(state) : afterTheDayTexts.attended(attended);

const interviewText = ({ startsAt, result }: DigestInterview): string =>
  result === undefined ? clockText(startsAt) : t.digest.result(clockText(startsAt), t.digest.results[result]);

/** What became of one counsellor's people, the day before and the day after an event. */
export function counsellorDigest(facts: DigestFacts): MailContent {
  const { people, eventDate } = facts;
  const before = facts.moment === 'before';
  const subject = before ? t.digest.subjectBefore : t.digest.subjectAfter;
  const intro = before ? t.digest.introBefore : t.digest.introAfter;
  const counts = before ? countsBefore(people) : countsAfter(people);
  const rows = people.map((person) => [
    person.name,
    before ? t.digest.state(person.state) : stateAfter(person),
    person.interviews.map(interviewText).join(', '),
  ]);
  return letter(facts, subject(people.length, eventDate), [
    text(intro(eventDate, counts)),
    { block: 'table', table: { caption: t.digest.caption, columns: Object.values(t.digest.columns), rows } },
    button(t.digest.button, facts.peopleUrl),
  ]);
}

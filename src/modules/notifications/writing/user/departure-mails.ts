import type { LocalDate } from '../../../../kernel';
import { commonMailTexts } from '../../../../texts/mails/common';
import { departureTexts as t } from '../../../../texts/mails/departures';
import { userMailTexts } from '../../../../texts/mails/user';
import { button, text, type MailBlock, type MailContent } from '../layout/mail-content';
import type { UserFacts } from './user-mails';

export interface DepartureFacts extends UserFacts {
  readonly personName: string;
  readonly eventDate: LocalDate;
  readonly cancelReason: string | null;
  /** Where the reader sees who comes. */
  readonly url: string;
}

export interface CalledOffFacts extends UserFacts {
  readonly eventDate: LocalDate;
  readonly reason: string | null;
  readonly peopleNames: readonly string[];
}

const letter = (facts: UserFacts, subject: string, blocks: readonly MailBlock[]): MailContent => ({
  subject,
  greeting: commonMailTexts.greeting(facts.firstName),
  blocks,
  closing: [userMailTexts.regards, facts.associationName],
  footer: commonMailTexts.footer(facts.associationName),
});

const whoAndWhy = ({ personName, eventDate, cancelReason }: DepartureFacts): MailBlock => {
  const why = t.reason(cancelReason);
  return text(t.intro(personName, eventDate), ...(why === '' ? [] : [why]));
};

/** To the counsellor of somebody who does not come, when somebody else said so. */
export const counsellorCancellation = (facts: DepartureFacts): MailContent =>
  letter(facts, t.subject(facts.personName, facts.eventDate), [
    whoAndWhy(facts),
    text(t.hears),
    button(t.button, facts.url),
  ]);

/** To coordinators, when somebody falls out so late that a seat may stay empty. */
export const lateCancellation = (facts: DepartureFacts): MailContent =>
  letter(facts, t.subject(facts.personName, facts.eventDate), [
    whoAndWhy(facts),
    text(t.late),
    button(t.participants, facts.url),
  ]);

/** To a counsellor of people in an event that is called off. */
export const counsellorEventCancelled = (facts: CalledOffFacts): MailContent =>
  letter(facts, t.eventSubject(facts.eventDate), [
    text(t.eventIntro(facts.eventDate), ...(facts.reason ? [t.eventReason(facts.reason)] : [])),
    text(t.eventPeople),
    text(...facts.peopleNames),
  ]);

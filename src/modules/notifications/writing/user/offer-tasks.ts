import { commonMailTexts } from '../../../../texts/mails/common';
import { offerTaskTexts as t } from '../../../../texts/mails/offer-tasks';
import { userMailTexts } from '../../../../texts/mails/user';
import { text, type MailContent } from '../layout/mail-content';

/** Of whom a counsellor is told that a seat is, or was, free. */
export interface OfferTaskFacts {
  readonly counsellorFirstName: string;
  readonly associationName: string;
  readonly personName: string;
  readonly phone: string | null;
  readonly interpreterLanguage: string | null;
}

const task = (facts: OfferTaskFacts, subject: string, sentences: readonly string[]): MailContent => ({
  subject,
  greeting: commonMailTexts.greeting(facts.counsellorFirstName),
  blocks: [text(...sentences), text(facts.phone === null || facts.phone === '' ? t.noPhone : t.phone(facts.phone))],
  closing: [userMailTexts.regards, facts.associationName],
  footer: commonMailTexts.footer(facts.associationName),
});

/** Somebody who needs an interpreter can hardly answer a Dutch message in time: the counsellor calls as well. */
export const offerCall = (facts: OfferTaskFacts & { readonly interpreterLanguage: string }, until: Date): MailContent =>
  task(facts, t.call.title(facts.personName, facts.interpreterLanguage), [
    t.call.intro(facts.personName),
    t.call.ask(facts.interpreterLanguage),
    t.call.until(until),
    t.call.answer,
  ]);

/** An offer that nobody answered: told by a person, not by a machine. */
export const offerLapsed = (facts: OfferTaskFacts, isStillWaiting: boolean): MailContent =>
  task(facts, t.lapsed.title(facts.personName), [
    t.lapsed.intro(facts.personName),
    isStillWaiting ? t.lapsed.waits : t.lapsed.dropped,
    t.lapsed.kindly,
    ...(facts.interpreterLanguage === null ? [] : [t.lapsed.interpreter(facts.interpreterLanguage)]),
  ]);

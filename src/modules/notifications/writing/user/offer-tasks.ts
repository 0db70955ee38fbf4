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

const task = (its: OfferTaskFacts, subject: string, sentences: readonly string[]): MailContent => ({
  subject,
  greeting: commonMailTexts.greeting(its.counsellorFirstName),
  blocks: [text(...sentences), text(its.phone === null || its.phone === '' ? t.noPhone : t.phone(its.phone))],
  closing: [userMailTexts.regards, its.associationName],
  footer: commonMailTexts.footer(its.associationName),
});

/** Somebody who needs an interpreter can hardly answer a Dutch message in time: the counsellor calls as well. */
export const offerCall = (its: OfferTaskFacts & { readonly interpreterLanguage: string }, until: Date): MailContent =>
  task(its, t.call.title(its.personName, its.interpreterLanguage), [
    t.call.intro(its.personName),
    t.call.ask(its.interpreterLanguage),
    t.call.until(until),
    t.call.answer,
  ]);

/** An offer that nobody answered: told by a person, not by a machine. */
export const offerLapsed = (its: OfferTaskFacts, isStillWaiting: boolean): MailContent =>
  task(its, t.lapsed.title(its.personName), [
    t.lapsed.intro(its.personName),
    isStillWaiting ? t.lapsed.waits : t.lapsed.dropped,
    t.lapsed.kindly,
    ...(its.interpreterLanguage === null ? [] : [t.lapsed.interpreter(its.interpreterLanguage)]),
  ]);

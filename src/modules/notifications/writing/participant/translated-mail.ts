import { MissingTranslation, translationIn, wordsIn, type Translation } from '../../../../texts/translations';
import type { DayChange } from '../../domain/day-snapshot';
import type { MailContent, MailTranslation } from '../layout/mail-content';
import type { InterviewFact, ParticipantFacts, StopFact } from './participant-facts';
import { participantMail, type ParticipantMessageKind } from './participant-mails';

/**
 * A mail in Dutch, with the translation that a counsellor chose for this person below it. Without the translation when
 * there is none in that language, or not yet of this kind of message.
 * @param language BCP 47; null for Dutch only
 */
export function translatedMail(
  kind: ParticipantMessageKind,
  facts: ParticipantFacts,
  language: string | null,
): MailContent {
  const chosen = language === null ? undefined : translationIn(language);
  const translation = chosen === undefined ? undefined : translationOf(kind, facts, chosen);
  return { ...participantMail(kind, facts), ...(translation === undefined ? {} : { translation }) };
}

/** The body of a mail in another language; undefined when a sentence is missing, or nobody has read the sentences yet. */
export function translationOf(
  kind: ParticipantMessageKind,
  facts: ParticipantFacts,
  translation: Translation,
): MailTranslation | undefined {
  const { language, direction, note, checked } = translation;
  if (!checked.includes(kind)) return undefined;
  try {
    const written = wordsIn(translation);
    const rightToLeft = { ...written, sentence: (typed: string) => isolate(written.sentence(typed)) };
    const [shown, words] = direction === 'ltr' ? [facts, written] : [isolated(facts), rightToLeft];
    const { greeting, blocks, closing } = participantMail(kind, shown, words);
    const contact = words.participant.contact(shown.contactName, shown.phone);
    return { language, direction, note, contact, greeting, blocks, closing };
  } catch (error) {
    if (error instanceof MissingTranslation) return undefined;
    throw error;
  }
}

/** Keeps the signs of a Dutch name or a phone number in their own order within a text from right to left (Unicode, UAX 9). */
const isolate = (text: string): string => (text === '' ? '' : `\u2068${text}\u2069`);

const isolatedStop = (stop: StopFact): StopFact => ({ ...stop, name: isolate(stop.name) });

const isolatedInterview = <Interview extends Pick<InterviewFact, 'vacancyTitle' | 'hostName'>>(
  interview: Interview,
): Interview => ({
  ...interview,
  vacancyTitle: isolate(interview.vacancyTitle),
  hostName: isolate(interview.hostName),
});

function isolatedInterviewChange(change: Extract<DayChange, { what: 'interview' }>): DayChange {
  if (change.from === null) return { ...change, to: isolatedInterview(change.to) };
  return { ...change, from: isolatedInterview(change.from), to: change.to && isolatedInterview(change.to) };
}

function isolatedChange(change: DayChange): DayChange {
  if (change.what === 'interview') return isolatedInterviewChange(change);
  if (change.what === 'host') return { ...change, from: isolate(change.from) };
  if (change.what !== 'stop' && change.what !== 'vehicle') return change;
  return { ...change, from: isolate(change.from), to: isolate(change.to) };
}

const isolated = (facts: ParticipantFacts): ParticipantFacts => ({
  ...facts,
  firstName: isolate(facts.firstName),
  counsellorName: isolate(facts.counsellorName),
  contactName: isolate(facts.contactName),
  phone: isolate(facts.phone),
  vehicleName: facts.vehicleName === null ? null : isolate(facts.vehicleName),
  stop: facts.stop === null ? null : isolatedStop(facts.stop),
  interviews: facts.interviews === null ? null : facts.interviews.map(isolatedInterview),
  changes: facts.changes.map(isolatedChange),
});

import type { LocalDate } from '../../kernel';
import { deadlineText, relativeDay } from '../dates';
import { changeMailTexts } from './changes';
import { commonMailTexts } from './common';
import { troubleMailTexts } from './day';
import { participantMailTexts } from './participant';

/** A catalogue of the same shape in whatever language. */
export type InOtherWords<Catalogue> = {
  readonly [Key in keyof Catalogue]: Catalogue[Key] extends string
    ? string
    : Catalogue[Key] extends (...facts: infer Facts) => string
      ? (...facts: Facts) => string
      : InOtherWords<Catalogue[Key]>;
};

/** Subjects and calendar files are in Dutch for everybody. */
type Body<Catalogue> = Omit<Catalogue, 'subjects' | 'calendar' | 'subject' | 'subjectMoved'>;

/** All words that the body of a participant's mail is made of. */
export interface BodyWords {
  readonly greeting: (firstName: string) => string;
  /** A day at the start of a sentence, with its year. */
  readonly day: (date: LocalDate) => string;
  readonly relativeDay: (date: LocalDate, today: LocalDate) => string;
  /** Until when somebody may answer, for people: never later than the instant. */
  readonly deadline: (instant: Date) => string;
  readonly participant: InOtherWords<Body<typeof participantMailTexts>>;
  readonly changes: InOtherWords<Body<typeof changeMailTexts>>;
  readonly trouble: InOtherWords<Body<typeof troubleMailTexts>>;
}

/** The same, and what every language leaves as it is. */
export interface MailWords extends BodyWords {
  /** A sentence that somebody of an association or a company typed, in Dutch. */
  readonly sentence: (typed: string) => string;
  readonly participant: InOtherWords<typeof participantMailTexts>;
  readonly changes: InOtherWords<typeof changeMailTexts>;
  readonly trouble: InOtherWords<typeof troubleMailTexts>;
}

export const dutchWords: MailWords = {
  greeting: commonMailTexts.greeting,
  day: commonMailTexts.day,
  sentence: commonMailTexts.sentence,
  relativeDay,
  deadline: deadlineText,
  participant: participantMailTexts,
  changes: changeMailTexts,
  trouble: troubleMailTexts,
};

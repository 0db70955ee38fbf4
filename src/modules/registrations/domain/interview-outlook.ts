import { registrationTexts } from '../../../texts/registrations';
import { obstaclesTo, warningsFor, type Abilities, type WishedVacancy } from './wishes';

/** Whether somebody can get an interview at all, whatever others get. */
export interface InterviewOutlook<Vacancy extends WishedVacancy = WishedVacancy> {
  /** Whether nothing of the person stands in the way of at least one wish. */
  readonly isPossible: boolean;
  /** What stands in the way of wishes, in words for the counsellor. */
  readonly reasons: readonly string[];
  /** Other vacancies of the day that ask nothing more than this person has. */
  readonly alternatives: readonly Vacancy[];
}

interface OutlookQuestion<Vacancy extends WishedVacancy> {
  /** Best first. */
  readonly wishes: readonly Vacancy[];
  /** Of all companies that are visited. */
  readonly vacancies: readonly Vacancy[];
  readonly person: Abilities;
  /** Whether the person comes to the company of this vacancy at all, as far as is known. */
  readonly isReached?: (vacancy: Vacancy) => boolean;
}

/** What a referral may hope for, by Dutch, certificates and the companies that the person comes to. */
export function interviewOutlook<Vacancy extends WishedVacancy>(
  question: OutlookQuestion<Vacancy>,
): InterviewOutlook<Vacancy> {
  const { wishes, vacancies, person, isReached = () => true } = question;
  const isOpen = (vacancy: Vacancy): boolean => obstaclesTo(vacancy, person).length === 0 && isReached(vacancy);
  const { noWishes, notReached } = registrationTexts.warnings;
  const unreached = wishes.filter((vacancy) => !isReached(vacancy));
  return {
    isPossible: wishes.some(isOpen),
    reasons: [
      ...(wishes.length === 0 ? [noWishes] : []),
      ...warningsFor(wishes, person),
      ...unreached.map(({ code, title }) => notReached(`${code} ${title}`)),
    ],
    alternatives: vacancies.filter((vacancy) => isOpen(vacancy) && !wishes.some(({ code }) => code === vacancy.code)),
  };
}

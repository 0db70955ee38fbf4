import { visitLayoutTexts as t } from '../../../texts/visit-layout';
import type { VisitWishes } from './event-view';
import { checkWindow, refuseInput } from './time-window';

const MOST_MINUTES = 120;
const SHORTEST_INTERVIEW = 5;
const MOST_INTERVIEWERS = 50;

const isWithin = (value: number, least: number, most: number): boolean =>
  Number.isInteger(value) && value >= least && value <= most;

/** @throws DomainError `EVENT.*` (invalid) that says what is wrong */
export function checkVisitWishes(wishes: VisitWishes & { readonly interviewers: number }): void {
  const { welcomeMinutes, interviewMinutes, breakMinutes, interviewsFrom: from, interviewsUntil: until } = wishes;
  if (!isWithin(welcomeMinutes, 0, MOST_MINUTES)) refuseInput('WELCOME_WRONG', t.welcomeWrong);
  if (!isWithin(interviewMinutes, SHORTEST_INTERVIEW, MOST_MINUTES)) refuseInput('INTERVIEW_WRONG', t.interviewWrong);
  if (!isWithin(breakMinutes, 0, MOST_MINUTES)) refuseInput('BREAK_WRONG', t.breakWrong);
  if (!isWithin(wishes.interviewers, 0, MOST_INTERVIEWERS)) refuseInput('INTERVIEWERS_WRONG', t.interviewersWrong);
  if ((from === null) !== (until === null)) refuseInput('HOURS_HALF', t.hoursHalf);
  if (from !== null && until !== null) checkWindow({ startsAt: from, endsAt: until });
}

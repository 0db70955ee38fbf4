import { DomainError } from '../../../kernel';
import { interviewTexts } from '../../../texts/interviews';
import {
  checkInterviewPlan,
  explainUnplaced,
  interpreterWarnings,
  parseInterviewProblem,
  planFigures,
  ProblemIndex,
  type InterviewPlan,
  type InterviewProblem,
  type PlannedInterview,
} from '../../../planners/interviews';
import type { InterviewChoice } from './draft-change';

/** An event's problem as data, with these interviews held to every hard rule of the planner. @throws DomainError */
export function problemWith(problem: object, choices: readonly InterviewChoice[]): InterviewProblem {
  const pins = choices.map(({ registrationId, vacancyId, slotId }) => ({
    person: registrationId,
    vacancy: vacancyId,
    slot: slotId,
  }));
  try {
    return parseInterviewProblem({ ...problem, pins, published: undefined });
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    throw new DomainError('INTERVIEWS.RULE_BROKEN', 'conflict', error.message);
  }
}

/**
 * A plan that a person made: its figures, who has no interview and why. Texts name ids.
 * @throws DomainError `INTERVIEWS.RULE_BROKEN` (conflict) with the rule, in Dutch
 */
export function handMadePlan(problem: object, choices: readonly InterviewChoice[]): InterviewPlan {
  const checked = problemWith(problem, choices);
  const index = new ProblemIndex({ ...checked, pins: [] });
  const interviews = plannedInterviews(index, choices);
  const plan: InterviewPlan = {
    status: 'feasible',
    objective: planFigures(index, interviews),
    interviews,
    unplaced: explainUnplaced(index, interviews, false).map((person) =>
      person.code === 'TIME_LIMIT' ? { ...person, reason: interviewTexts.leftOutByHand } : person,
    ),
    whatIfs: [],
    warnings: interpreterWarnings(index, interviews),
    milliseconds: 0,
  };
  const findings = checkInterviewPlan(checked, plan);
  if (findings.length > 0) throw new Error(`the plan made by hand breaks a rule: ${findings.join('; ')}`);
  return plan;
}

/** Choices in the words of the planner. */
export const plannedInterviews = (index: ProblemIndex, choices: readonly InterviewChoice[]): PlannedInterview[] =>
  choices.map(({ registrationId, vacancyId, slotId }) => ({
    person: registrationId,
    vacancy: vacancyId,
    host: index.slot(slotId).host,
    slot: slotId,
  }));

/** The vacancy for an interview in another slot: the same one at the same host, or else the first wish at that host. */
export function vacancyInSlot(
  problem: InterviewProblem,
  interview: Omit<InterviewChoice, 'slotId'>,
  slotId: string,
): string {
  const host = problem.hosts.find(({ slots }) => slots.some(({ id }) => id === slotId));
  const offered = new Set(host?.vacancies.map(({ id }) => id));
  if (offered.has(interview.vacancyId)) return interview.vacancyId;
  const person = problem.people.find(({ id }) => id === interview.registrationId);
  return person?.preferences.find((vacancy) => offered.has(vacancy)) ?? interview.vacancyId;
}

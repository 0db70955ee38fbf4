import { Injectable } from '@nestjs/common';
import { formatClockTime } from '../../../kernel';
import { draftRoute, routeFigures, RouteTrials, type EventView, type StoredItinerary } from '../../events';
import type { Coordinator } from '../../identity';
import { BoardingReader } from '../../registrations';
import {
  parseInterviewProblem,
  planInterviews,
  ProblemIndex,
  type InterviewPlan,
  type InterviewProblem,
} from '../../../planners/interviews';
import { buildInterviewProblem } from '../domain/build-interview-problem';
import type { DayAlternative, DayVariation } from '../domain/day-plan/day-alternative';
import { walkDay } from '../domain/day-walk/walk-day';
import { walkWords } from '../domain/day-walk/walk-words';
import { PlanningInputReader } from '../persistence/planning-input.reader';
import { WalkedDayReader, type WalkedInterview } from '../persistence/walked-day.reader';
import type { DayTrial } from './plan-joined-day';

/** Works out days of an event as a whole; nothing is stored. */
@Injectable()
export class DayTrials {
  constructor(
    private readonly routes: RouteTrials,
    private readonly boardings: BoardingReader,
    private readonly inputs: PlanningInputReader,
    private readonly days: WalkedDayReader,
  ) {}

  /** @throws DomainError not-found, `EVENT.INCOMPLETE` (conflict) or a wrong problem */
  async of(user: Coordinator, event: EventView): Promise<DayTrial> {
    const tryRoute = await this.routes.of({ user, eventId: event.id, boardings: await this.boardings.ofEvent(event) });
    const known = new Map<string, Promise<InterviewPlan>>();
    return async (variation) => {
      const route = await tryRoute(variation);
      const calls = draftRoute(route.plan);
      if (calls.source === 'none') return undefined;
      const input = await this.inputs.onRoute(event, calls);
      const problem = parseInterviewProblem(buildInterviewProblem(input));
      // Two routes with the same hours at the companies have the same interviews.
      const key = JSON.stringify(problem);
      const plan = await (known.get(key) ?? planInterviews(problem, { whatIfs: false }));
      known.set(key, Promise.resolve(plan));
      const day = await this.days.onRoute(event, calls, interviewsOf(plan, problem));
      return alternativeOf(variation, route, plan, walkWords(walkDay(day), day.visits));
    };
  }
}

function interviewsOf({ interviews }: InterviewPlan, problem: InterviewProblem): WalkedInterview[] {
  const index = new ProblemIndex(problem);
  return interviews.map(({ person, host, slot }) => {
    const { start, end } = index.moment(index.person(person), slot);
    return {
      ...{ registrationId: person, visitId: host, startsAt: formatClockTime(start), endsAt: formatClockTime(end) },
      ...{ state: 'planned', phoneUntil: null },
    };
  });
}

const alternativeOf = (
  variation: DayVariation,
  route: StoredItinerary,
  { objective, status }: InterviewPlan,
  hindrances: readonly string[],
): DayAlternative => ({
  variation,
  figures: { ...objective, ...routeFigures(route) },
  hindrances,
  isProven: route.plan.status === 'optimal' && status === 'optimal',
});

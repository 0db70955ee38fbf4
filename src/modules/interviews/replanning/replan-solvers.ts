import { setTimeout } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import {
  firstInterviewPlan,
  planInterviews,
  type InterviewPlan,
  type InterviewProblem,
} from '../../../planners/interviews';

/** How long somebody waits for the proven best plan before a first one is shown. */
const PATIENCE_MILLISECONDS = 200;

/** What answers a replanning: a quick plan, the proven best one, and how long to wait for it. */
@Injectable()
export class ReplanSolvers {
  first(problem: InterviewProblem): Promise<InterviewPlan> {
    return firstInterviewPlan(problem);
  }

  best(problem: InterviewProblem, signal: AbortSignal): Promise<InterviewPlan> {
    return planInterviews(problem, { whatIfs: false, signal });
  }

  patience(): Promise<void> {
    return setTimeout(PATIENCE_MILLISECONDS, undefined, { ref: false });
  }
}

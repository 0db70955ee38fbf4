import { Injectable } from '@nestjs/common';
import type { InterviewPlan } from '../../../planners/interviews';
import type { EventView } from '../../events';
import { buildInterviewProblem } from '../domain/build-interview-problem';
import { onTheDay, type DayFacts } from '../domain/day-facts';
import { withDisruption, type Disruption } from '../domain/disruption';
import { disruptionProposal, type DisruptionProposal } from '../domain/disruption-proposal';
import { PlanningInputReader } from '../persistence/planning-input.reader';
import { ReplanSearchCache } from './replan-search-cache';

/** What happened to the day of an event, and what is known of the people by now. */
export interface DisruptedDay {
  readonly event: EventView;
  readonly facts: DayFacts;
  readonly disruption: Disruption;
}

/** The planner's question for a disrupted day, and how its answer reads as a proposal. */
export interface DisruptionQuestion {
  readonly problem: object;
  readonly proposalOf: (plan: InterviewPlan) => DisruptionProposal;
}

/** Asks the planner what a disruption does to the published interviews; changes nothing. */
@Injectable()
export class DisruptionProposals {
  constructor(
    private readonly inputs: PlanningInputReader,
    private readonly searches: ReplanSearchCache,
  ) {}

  /** Undefined while there is no published plan. */
  async question({ event, facts, disruption }: DisruptedDay): Promise<DisruptionQuestion | undefined> {
    const input = await this.inputs.known(event);
    if (input.published === null) return undefined;
    const before = onTheDay(input, facts);
    const after = withDisruption(before, disruption, facts.now);
    return {
      problem: buildInterviewProblem(after),
      proposalOf: (plan) => disruptionProposal({ before, after }, facts, disruption, plan),
    };
  }

  /** What a person may have seen as proposal, the proven best one last; one `undefined` while there is no published plan. */
  async *candidates(day: DisruptedDay): AsyncGenerator<DisruptionProposal | undefined, void> {
    const question = await this.question(day);
    if (!question) yield undefined;
    else {
      for await (const plan of this.searches.candidates(day.event.id, question.problem))
        yield question.proposalOf(plan);
    }
  }
}

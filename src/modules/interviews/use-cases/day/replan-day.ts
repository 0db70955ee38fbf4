import { Injectable } from '@nestjs/common';
import { DomainError } from '../../../../kernel';
import { UnitOfWork } from '../../../../platform/database';
import { interviewTexts } from '../../../../texts/interviews';
import type { InterviewPlan } from '../../../../planners/interviews';
import { EventReader, EventSeats, type EventView } from '../../../events';
import type { CurrentUser } from '../../../identity';
import { buildInterviewProblem } from '../../domain/build-interview-problem';
import { onTheDay, type DayFacts } from '../../domain/day-facts';
import { dayProposal, type DayProposal } from '../../domain/day-proposal';
import type { PlanningInput } from '../../domain/planning-input';
import { PlanningInputReader } from '../../persistence/planning-input.reader';
import { DraftStore } from '../../drafting/draft-store';
import { refuseOtherEvents, refuseWhenOver } from '../../domain/plannable-event';
import { PublishInterviewPlan } from '../board/publish-interview-plan';
import { ReplanSearchCache, type Proposed } from '../../replanning/replan-search-cache';

interface Question {
  readonly input: PlanningInput;
  readonly problem: object;
}

interface Seen {
  readonly plan: InterviewPlan;
  readonly proposal: DayProposal;
}

/** On the day itself: proposes the smallest change of the published plan, and publishes it when a person accepts it. */
@Injectable()
export class ReplanDay {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly events: EventReader,
    private readonly seats: EventSeats,
    private readonly inputs: PlanningInputReader,
    private readonly store: DraftStore,
    private readonly publishPlan: PublishInterviewPlan,
    private readonly searches: ReplanSearchCache,
  ) {}

  /** Undefined while there is no published plan. Changes nothing. */
  async preview(query: {
    readonly event: EventView;
    readonly facts: DayFacts;
  }): Promise<Proposed<DayProposal> | undefined> {
    const { event, facts } = query;
    const question = await this.ask(event, facts);
    if (!question) return undefined;
    const { plan, isPreliminary } = await this.searches.answer(event.id, question.problem);
    return { ...dayProposal(question.input, facts, plan), isPreliminary };
  }

  /**
   * Publishes exactly the proposal that was seen, a preliminary one as well; only the people it changes are told.
   * @throws DomainError `INTERVIEWS.PROPOSAL_CHANGED` (conflict) when it is another one by now
   */
  async accept(command: {
    readonly user: CurrentUser;
    readonly eventId: string;
    readonly facts: DayFacts;
    readonly fingerprint: string;
  }): Promise<void> {
    const { user, facts } = command;
    const event = refuseOtherEvents(await this.events.byIdOrCode(user.associationId, command.eventId));
    refuseWhenOver(event);
    const question = await this.ask(event, facts);
    const seen = question && (await this.seen(event, facts, question, command.fingerprint));
    if (!seen) throw proposalChanged();
    await this.unitOfWork.run(async () => {
      await this.seats.lock(event.id);
      const now = buildInterviewProblem(onTheDay(await this.inputs.known(event), facts));
      if (JSON.stringify(now) !== JSON.stringify(question.problem)) throw proposalChanged();
      await this.store.replace(event, user, { problem: question.problem, plan: seen.plan });
      const tell = seen.proposal.changed.map(({ registrationId }) => registrationId);
      await this.publishPlan.execute({ user, eventId: event.id, tell });
    });
  }

  private async ask(event: EventView, facts: DayFacts): Promise<Question | undefined> {
    const input = await this.inputs.known(event);
    return input.published === null ? undefined : { input, problem: buildInterviewProblem(onTheDay(input, facts)) };
  }

  private async seen(event: EventView, facts: DayFacts, question: Question, seen: string): Promise<Seen | undefined> {
    for await (const plan of this.searches.candidates(event.id, question.problem)) {
      const proposal = dayProposal(question.input, facts, plan);
      if (proposal.fingerprint === seen) return { plan, proposal };
    }
    return undefined;
  }
}

const proposalChanged = (): DomainError =>
  new DomainError('INTERVIEWS.PROPOSAL_CHANGED', 'conflict', interviewTexts.proposalChanged);

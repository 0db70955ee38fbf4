import { Injectable } from '@nestjs/common';
import { DomainError } from '../../../../kernel';
import { UnitOfWork } from '../../../../platform/database';
import { DomainEvents } from '../../../../platform/domain-events';
import { interviewTexts } from '../../../../texts/interviews';
import type { InterviewPlan } from '../../../../planners/interviews';
import { EventReader, EventSeats, VisitTimesRepository, type EventView } from '../../../events';
import type { CurrentUser } from '../../../identity';
import { buildInterviewProblem } from '../../domain/build-interview-problem';
import { onTheDay, type DayFacts } from '../../domain/day-facts';
import { withDisruption, type Disruption } from '../../domain/disruption';
import { InterviewsMovedToPhone } from '../../domain/interviews.domain-events';
import type { DisruptionProposal } from '../../domain/disruption-proposal';
import { PlanningInputReader } from '../../persistence/planning-input.reader';
import { DraftStore } from '../../drafting/draft-store';
import { refuseOtherEvents, refuseWhenOver } from '../../domain/plannable-event';
import { PublishInterviewPlan } from '../board/publish-interview-plan';
import { DisruptionProposals, type DisruptedDay, type DisruptionQuestion } from '../../replanning/disruption-proposals';
import { ReplanSearchCache, type Proposed } from '../../replanning/replan-search-cache';

interface Seen {
  readonly problem: object;
  readonly plan: InterviewPlan;
  readonly proposal: DisruptionProposal;
}

/**
 * The smallest change of the interviews after a disruption (a late bus, an interviewer less, a host that takes no part),
 * for a coordinator to accept.
 */
@Injectable()
export class ReplanDisruption {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly events: EventReader,
    private readonly seats: EventSeats,
    private readonly visitTimes: VisitTimesRepository,
    private readonly inputs: PlanningInputReader,
    private readonly store: DraftStore,
    private readonly publishPlan: PublishInterviewPlan,
    private readonly proposals: DisruptionProposals,
    private readonly searches: ReplanSearchCache,
    private readonly domainEvents: DomainEvents,
  ) {}

  /** Undefined while there is no published plan. Changes nothing. */
  async preview(day: DisruptedDay): Promise<Proposed<DisruptionProposal> | undefined> {
    const question = await this.proposals.question(day);
    if (!question) return undefined;
    const { plan, isPreliminary } = await this.searches.answer(day.event.id, question.problem);
    return { ...question.proposalOf(plan), isPreliminary };
  }

  /**
   * Moves tours and interviews and publishes exactly the proposal that was seen, a preliminary one as well. Only the
   * people it changes get a message.
   * @param command.alongside what else is stored with it, in the same transaction
   * @throws DomainError `INTERVIEWS.PROPOSAL_CHANGED` (conflict) when it is another one by now
   */
  async accept(command: {
    readonly user: CurrentUser;
    readonly eventId: string;
    readonly facts: DayFacts;
    readonly disruption: Disruption;
    readonly fingerprint: string;
    readonly alongside: () => Promise<void>;
  }): Promise<void> {
    const { user, facts, disruption } = command;
    const event = refuseOtherEvents(await this.events.byIdOrCode(user.associationId, command.eventId));
    refuseWhenOver(event);
    const question = await this.proposals.question({ event, facts, disruption });
    const seen = question && (await this.seen(event, question, command.fingerprint));
    if (!seen) throw proposalChanged();
    await this.unitOfWork.run(async () => {
      await this.seats.lock(event.id);
      const now = buildInterviewProblem(
        withDisruption(onTheDay(await this.inputs.known(event), facts), disruption, facts.now),
      );
      if (JSON.stringify(now) !== JSON.stringify(question.problem)) throw proposalChanged();
      await command.alongside();
      await this.carryOut(event, user, seen);
    });
  }

  private async carryOut(event: EventView, user: CurrentUser, { problem, plan, proposal }: Seen): Promise<void> {
    const { changed, phone, shifted, changes, onlyByPhone } = proposal;
    await this.visitTimes.change(changes);
    await this.store.replace(event, user, { problem, plan });
    const byPhone = [...new Set(phone.map(({ registrationId }) => registrationId))];
    const others = changed.map(({ registrationId }) => registrationId).filter((id) => !onlyByPhone.includes(id));
    await this.publishPlan.execute({ user, eventId: event.id, tell: [...others, ...shifted], phone });
    if (byPhone.length === 0) return;
    await this.domainEvents.publish(new InterviewsMovedToPhone(event.associationId, event.id, byPhone));
  }

  private async seen(
    event: EventView,
    { problem, proposalOf }: DisruptionQuestion,
    seen: string,
  ): Promise<Seen | undefined> {
    for await (const plan of this.searches.candidates(event.id, problem)) {
      const proposal = proposalOf(plan);
      if (proposal.fingerprint === seen) return { problem, plan, proposal };
    }
    return undefined;
  }
}

const proposalChanged = (): DomainError =>
  new DomainError('INTERVIEWS.PROPOSAL_CHANGED', 'conflict', interviewTexts.proposalChanged);

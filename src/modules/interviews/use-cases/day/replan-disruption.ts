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
import { disruptionProposal, type DisruptionProposal } from '../../domain/disruption-proposal';
import { PlanningInputReader } from '../../persistence/planning-input.reader';
import { DraftStore } from '../../drafting/draft-store';
import { refuseOtherEvents, refuseWhenOver } from '../../domain/plannable-event';
import { PublishInterviewPlan } from '../board/publish-interview-plan';
import { ReplanSearchCache, type Proposed } from '../../replanning/replan-search-cache';

interface Asked {
  readonly problem: object;
  readonly proposalOf: (plan: InterviewPlan) => DisruptionProposal;
}

interface Seen {
  readonly plan: InterviewPlan;
  readonly proposal: DisruptionProposal;
}

/** A bus that is late, an interviewer less, a host that takes no part: the smallest change of the talks, to be accepted. */
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
    private readonly answers: ReplanSearchCache,
    private readonly domainEvents: DomainEvents,
  ) {}

  /** Undefined while there is no published plan. Changes nothing. */
  async propose(
    event: EventView,
    facts: DayFacts,
    trouble: Disruption,
  ): Promise<Proposed<DisruptionProposal> | undefined> {
    const asked = await this.ask(event, facts, trouble);
    if (!asked) return undefined;
    const { plan, isPreliminary } = await this.answers.answer(event.id, asked.problem);
    return { ...asked.proposalOf(plan), isPreliminary };
  }

  /** What a person may have seen as proposal, the proven best one last; one `undefined` while there is no published plan. */
  async *candidates(
    event: EventView,
    facts: DayFacts,
    trouble: Disruption,
  ): AsyncGenerator<DisruptionProposal | undefined, void> {
    const asked = await this.ask(event, facts, trouble);
    if (!asked) yield undefined;
    else for await (const plan of this.answers.candidates(event.id, asked.problem)) yield asked.proposalOf(plan);
  }

  /**
   * Moves tours and talks and publishes exactly the proposal that was seen, a preliminary one as well; only the people
   * it changes are told.
   * @param command.alongside what else is stored with it, in the same transaction
   * @throws DomainError `INTERVIEWS.PROPOSAL_CHANGED` (conflict) when it is another one by now
   */
  async accept(command: {
    readonly user: CurrentUser;
    readonly eventId: string;
    readonly facts: DayFacts;
    readonly trouble: Disruption;
    readonly fingerprint: string;
    readonly alongside: () => Promise<void>;
  }): Promise<void> {
    const { user, facts, trouble } = command;
    const event = refuseOtherEvents(await this.events.byIdOrCode(user.associationId, command.eventId));
    refuseWhenOver(event);
    const asked = await this.ask(event, facts, trouble);
    const seen = asked && (await this.seen(event, asked, command.fingerprint));
    if (!seen) throw proposalChanged();
    await this.unitOfWork.run(async () => {
      await this.seats.lock(event.id);
      const now = buildInterviewProblem(
        withDisruption(onTheDay(await this.inputs.ofEvent(event), facts), trouble, facts.now),
      );
      if (JSON.stringify(now) !== JSON.stringify(asked.problem)) throw proposalChanged();
      await command.alongside();
      await this.carryOut(event, user, seen);
    });
  }

  private async carryOut(event: EventView, user: CurrentUser, { plan, proposal }: Seen): Promise<void> {
    const { changed, phone, shifted, changes, onlyByPhone } = proposal;
    await this.visitTimes.change(changes);
    await this.store.replace(event, user, plan);
    const byPhone = [...new Set(phone.map(({ registrationId }) => registrationId))];
    const others = changed.map(({ registrationId }) => registrationId).filter((id) => !onlyByPhone.includes(id));
    await this.publishPlan.execute({ user, eventId: event.id, tell: [...others, ...shifted], phone });
    if (byPhone.length === 0) return;
    await this.domainEvents.publish(new InterviewsMovedToPhone(event.associationId, event.id, byPhone));
  }

  private async ask(event: EventView, facts: DayFacts, trouble: Disruption): Promise<Asked | undefined> {
    const input = await this.inputs.ofEvent(event);
    if (input.published === null) return undefined;
    const before = onTheDay(input, facts);
    const after = withDisruption(before, trouble, facts.now);
    return {
      problem: buildInterviewProblem(after),
      proposalOf: (plan) => disruptionProposal({ before, after }, facts, trouble, plan),
    };
  }

  private async seen(event: EventView, { problem, proposalOf }: Asked, seen: string): Promise<Seen | undefined> {
    for await (const plan of this.answers.candidates(event.id, problem)) {
      const proposal = proposalOf(plan);
      if (proposal.fingerprint === seen) return { plan, proposal };
    }
    return undefined;
  }
}

const proposalChanged = (): DomainError =>
  new DomainError('INTERVIEWS.PROPOSAL_CHANGED', 'conflict', interviewTexts.proposalChanged);

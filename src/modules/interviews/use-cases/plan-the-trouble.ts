import { Injectable } from '@nestjs/common';
import { DomainError } from '../../../kernel';
import { UnitOfWork } from '../../../platform/database';
import { DomainEvents } from '../../../platform/domain-events';
import { interviewTexts } from '../../../texts/interviews';
import { EventReader, EventSeats, VisitTimes, type EventView } from '../../events';
import type { CurrentUser } from '../../identity';
import { buildInterviewProblem } from '../domain/build-interview-problem';
import { onTheDay, type DayFacts } from '../domain/day-facts';
import { withTrouble, type DayTrouble } from '../domain/day-trouble';
import { TalksMovedToPhone } from '../domain/interview-happenings';
import { parseInterviewProblem, type InterviewPlan } from '../domain/plan';
import { troubleProposal, type TroubleProposal } from '../domain/trouble-proposal';
import { PlanningInputReader } from '../persistence/planning-input.reader';
import { planInterviews } from '../solver';
import { DraftStore } from './draft-store';
import { refuseOtherEvents, refuseWhenOver } from './event-of-coordinator';
import { PublishInterviewPlan } from './publish-interview-plan';

interface Found {
  readonly problem: object;
  readonly plan: InterviewPlan;
  readonly proposal: TroubleProposal;
}

/** A bus that is late, an interviewer less, a host that takes no part: the smallest change of the talks, to be accepted. */
@Injectable()
export class PlanTheTrouble {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly events: EventReader,
    private readonly seats: EventSeats,
    private readonly visitTimes: VisitTimes,
    private readonly inputs: PlanningInputReader,
    private readonly store: DraftStore,
    private readonly publishPlan: PublishInterviewPlan,
    private readonly domainEvents: DomainEvents,
  ) {}

  /** Undefined while there is no published plan. Changes nothing. */
  async propose(event: EventView, facts: DayFacts, trouble: DayTrouble): Promise<TroubleProposal | undefined> {
    return (await this.find(event, facts, trouble))?.proposal;
  }

  /**
   * Moves tours and talks and publishes exactly the proposal that was seen; only the people it changes are told.
   * @param command.alongside what else is stored with it, in the same transaction
   * @throws DomainError `INTERVIEWS.PROPOSAL_CHANGED` (conflict) when it is another one by now
   */
  async accept(command: {
    readonly user: CurrentUser;
    readonly eventId: string;
    readonly facts: DayFacts;
    readonly trouble: DayTrouble;
    readonly fingerprint: string;
    readonly alongside: () => Promise<void>;
  }): Promise<void> {
    const { user, facts, trouble } = command;
    const event = refuseOtherEvents(await this.events.byIdOrCode(user.associationId, command.eventId));
    refuseWhenOver(event);
    const found = await this.find(event, facts, trouble);
    if (found?.proposal.fingerprint !== command.fingerprint) throw proposalChanged();
    await this.unitOfWork.run(async () => {
      await this.seats.lock(event.id);
      const now = buildInterviewProblem(
        withTrouble(onTheDay(await this.inputs.ofEvent(event), facts), trouble, facts.now),
      );
      if (JSON.stringify(now) !== JSON.stringify(found.problem)) throw proposalChanged();
      await command.alongside();
      await this.carryOut(event, user, found);
    });
  }

  private async carryOut(event: EventView, user: CurrentUser, { plan, proposal }: Found): Promise<void> {
    const { changed, phone, shifted, changes, onlyByPhone } = proposal;
    await this.visitTimes.change(changes);
    await this.store.replace(event, user, plan);
    const byPhone = [...new Set(phone.map(({ registrationId }) => registrationId))];
    const others = changed.map(({ registrationId }) => registrationId).filter((id) => !onlyByPhone.includes(id));
    await this.publishPlan.execute({ user, eventId: event.id, tell: [...others, ...shifted], phone });
    if (byPhone.length === 0) return;
    await this.domainEvents.publish(new TalksMovedToPhone(event.associationId, event.id, byPhone));
  }

  private async find(event: EventView, facts: DayFacts, trouble: DayTrouble): Promise<Found | undefined> {
    const input = await this.inputs.ofEvent(event);
    if (input.published === null) return undefined;
    const before = onTheDay(input, facts);
    const after = withTrouble(before, trouble, facts.now);
    const problem = buildInterviewProblem(after);
    const plan = await planInterviews(parseInterviewProblem(problem), { whatIfs: false });
    return { problem, plan, proposal: troubleProposal({ before, after }, facts, trouble, plan) };
  }
}

const proposalChanged = (): DomainError =>
  new DomainError('INTERVIEWS.PROPOSAL_CHANGED', 'conflict', interviewTexts.proposalChanged);

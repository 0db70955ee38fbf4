import { Injectable } from '@nestjs/common';
import { DomainError } from '../../../kernel';
import { UnitOfWork } from '../../../platform/database';
import { interviewTexts } from '../../../texts/interviews';
import { EventReader, EventSeats, type EventView } from '../../events';
import type { CurrentUser } from '../../identity';
import { buildInterviewProblem } from '../domain/build-interview-problem';
import { onTheDay, type DayFacts } from '../domain/day-facts';
import { dayProposal, type DayProposal } from '../domain/day-proposal';
import { parseInterviewProblem, type InterviewPlan } from '../domain/plan';
import { PlanningInputReader } from '../persistence/planning-input.reader';
import { planInterviews } from '../solver';
import { DraftStore } from './draft-store';
import { refuseOtherEvents, refuseWhenOver } from './event-of-coordinator';
import { PublishInterviewPlan } from './publish-interview-plan';

interface Found {
  readonly problem: object;
  readonly plan: InterviewPlan;
  readonly proposal: DayProposal;
}

/** On the day itself: proposes the smallest change of the published plan, and publishes it when a person accepts it. */
@Injectable()
export class PlanTheDay {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly events: EventReader,
    private readonly seats: EventSeats,
    private readonly inputs: PlanningInputReader,
    private readonly store: DraftStore,
    private readonly publishPlan: PublishInterviewPlan,
  ) {}

  /** Undefined while there is no published plan. Changes nothing. */
  async propose(event: EventView, facts: DayFacts): Promise<DayProposal | undefined> {
    return (await this.find(event, facts))?.proposal;
  }

  /**
   * Publishes exactly the proposal that was seen; only the people it changes are told.
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
    const found = await this.find(event, facts);
    if (found?.proposal.fingerprint !== command.fingerprint) throw proposalChanged();
    await this.unitOfWork.run(async () => {
      await this.seats.lock(event.id);
      const now = buildInterviewProblem(onTheDay(await this.inputs.ofEvent(event), facts));
      if (JSON.stringify(now) !== JSON.stringify(found.problem)) throw proposalChanged();
      await this.store.replace(event, user, found.plan);
      const tell = found.proposal.changed.map(({ registrationId }) => registrationId);
      await this.publishPlan.execute({ user, eventId: event.id, tell });
    });
  }

  private async find(event: EventView, facts: DayFacts): Promise<Found | undefined> {
    const input = await this.inputs.ofEvent(event);
    if (input.published === null) return undefined;
    const problem = buildInterviewProblem(onTheDay(input, facts));
    const plan = await planInterviews(parseInterviewProblem(problem), { whatIfs: false });
    return { problem, plan, proposal: dayProposal(input, facts, plan) };
  }
}

const proposalChanged = (): DomainError =>
  new DomainError('INTERVIEWS.PROPOSAL_CHANGED', 'conflict', interviewTexts.proposalChanged);

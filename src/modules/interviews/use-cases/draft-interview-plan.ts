import { Inject, Injectable } from '@nestjs/common';
import { DomainError, newId, type Clock } from '../../../kernel';
import { CLOCK } from '../../../platform/clock';
import { UnitOfWork } from '../../../platform/database';
import { interviewTexts } from '../../../texts/interviews';
import { EventReader, EventSeats, type EventView } from '../../events';
import type { CurrentUser } from '../../identity';
import { buildInterviewProblem } from '../domain/build-interview-problem';
import { placeInterviews } from '../domain/place-interviews';
import { parseInterviewProblem, type InterviewPlan } from '../domain/plan';
import { storedResult, type InterviewPlanEntity } from '../persistence/interview-plan.entity';
import { InterviewPlanRepository } from '../persistence/interview-plan.repository';
import { InterviewReader } from '../persistence/interview.reader';
import { PlanningInputReader } from '../persistence/planning-input.reader';
import { planInterviews } from '../solver';
import { DraftVersion } from './draft-version';
import { refuseOtherEvents, refuseWhenOver } from './event-of-coordinator';

/** Computes the best interview plan for an event as it stands and keeps it as draft; nobody is told. */
@Injectable()
export class DraftInterviewPlan {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly events: EventReader,
    private readonly seats: EventSeats,
    private readonly inputs: PlanningInputReader,
    private readonly plans: InterviewPlanRepository,
    private readonly interviews: InterviewReader,
    private readonly versions: DraftVersion,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * @param version of the draft that the user saw and that goes, 0 for none; left out: whatever it is
   * @throws DomainError `not-found`, or `conflict` when people came or left, or another changed the draft, meanwhile
   */
  async execute(command: {
    readonly user: CurrentUser;
    readonly eventId: string;
    readonly version?: number | undefined;
  }): Promise<InterviewPlan> {
    const { user, version } = command;
    const event = refuseOtherEvents(await this.events.byIdOrCode(user.associationId, command.eventId));
    refuseWhenOver(event);
    const problem = buildInterviewProblem(await this.inputs.ofEvent(event));
    const plan = await planInterviews(parseInterviewProblem(problem));
    await this.unitOfWork.run(async () => {
      await this.seats.lock(event.id);
      await this.versions.find(event.id, version);
      const now = buildInterviewProblem(await this.inputs.ofEvent(event));
      if (JSON.stringify(now) !== JSON.stringify(problem)) {
        throw new DomainError('INTERVIEWS.CHANGED_MEANWHILE', 'conflict', interviewTexts.changedMeanwhile);
      }
      await this.store(event, user, plan);
    });
    return plan;
  }

  private async store(event: EventView, user: CurrentUser, plan: InterviewPlan): Promise<void> {
    const pinned = new Set(
      (await this.interviews.draft(event.id))
        .filter((interview) => interview.pinned)
        .map(({ registrationId, slotId }) => `${registrationId} ${slotId}`),
    );
    const old = await this.plans.find(event.id, 'draft');
    const known = old ?? (await this.plans.find(event.id, 'published'));
    if (old) await this.plans.remove(old.id);
    const row = { ...this.row(event, user, plan), version: (known?.version ?? 0) + 1 };
    const choices = plan.interviews.map((interview) => ({ ...interview, slotId: interview.slot }));
    await this.plans.save(
      row,
      placeInterviews([], choices).map(({ person, vacancy, slotId, place }) => ({
        id: newId(),
        associationId: event.associationId,
        interviewPlanId: row.id,
        eventId: event.id,
        registrationId: person,
        vacancyId: vacancy,
        interviewSlotId: slotId,
        place,
        pinned: pinned.has(`${person} ${slotId}`),
        state: 'planned',
        notHeldReason: null,
      })),
    );
  }

  private row(event: EventView, user: CurrentUser, plan: InterviewPlan): InterviewPlanEntity {
    return {
      id: newId(),
      associationId: event.associationId,
      eventId: event.id,
      state: 'draft',
      result: storedResult(plan),
      createdBy: user.id,
      changedBy: user.id,
      createdAt: this.clock.now(),
      publishedAt: null,
      version: 1,
    };
  }
}

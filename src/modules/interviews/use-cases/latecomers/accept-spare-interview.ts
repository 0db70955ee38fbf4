import { Injectable } from '@nestjs/common';
import { DomainError, newId } from '../../../../kernel';
import { UnitOfWork } from '../../../../platform/database';
import { DomainEvents } from '../../../../platform/domain-events';
import { latecomerTexts } from '../../../../texts/latecomers';
import { planFigures, ProblemIndex, interpreterWarnings } from '../../../../planners/interviews';
import { EventReader, EventSeats, type EventView } from '../../../events';
import type { CurrentUser } from '../../../identity';
import { buildInterviewProblem } from '../../domain/build-interview-problem';
import type { InterviewChoice } from '../../domain/draft-change';
import { handMadePlaces } from '../../domain/hand-made-places';
import { plannedInterviews, problemWith } from '../../domain/hand-made-plan';
import { InterviewPlanPublished } from '../../domain/interviews.domain-events';
import { isStillSpare, type KnownDay } from '../../domain/latecomers';
import { spanOf, type PlacedInterview } from '../../domain/place-interviews';
import { refuseOtherEvents } from '../../domain/plannable-event';
import { DayGuard } from '../../drafting/day-guard';
import { InterviewPlanRepository } from '../../persistence/interview-plan.repository';
import type { InterviewPlanEntity } from '../../persistence/interview-plan.entity';
import type { InterviewEntity } from '../../persistence/interview.entity';
import { LatecomerReader } from '../../persistence/latecomer.reader';

interface SpareInterviewCommand extends InterviewChoice {
  readonly user: CurrentUser;
  /** Id or code of the event. */
  readonly eventId: string;
}

/** Publishes one interview more, for somebody who got a seat later: everybody else keeps theirs and hears nothing. */
@Injectable()
export class AcceptSpareInterview {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly events: EventReader,
    private readonly seats: EventSeats,
    private readonly latecomers: LatecomerReader,
    private readonly plans: InterviewPlanRepository,
    private readonly dayGuard: DayGuard,
    private readonly domainEvents: DomainEvents,
  ) {}

  /** @throws DomainError not-found, or `INTERVIEWS.NOT_SPARE` (conflict) when somebody else was first or the person has one */
  async execute({ user, eventId, ...choice }: SpareInterviewCommand): Promise<void> {
    const { id } = refuseOtherEvents(await this.events.byIdOrCode(user.associationId, eventId));
    await this.unitOfWork.run(async () => {
      await this.seats.lock(id);
      const event = refuseOtherEvents(await this.events.anyById(id));
      const plan = await this.plans.find(id, 'published');
      const isLate = (await this.latecomers.idsOf(event)).includes(choice.registrationId);
      const day = await this.latecomers.knownDay(event);
      if (!plan || !isLate || !isStillSpare(day, choice)) throw notSpare();
      await this.add(event, { ...plan, changedBy: user.id, version: plan.version + 1 }, day, choice);
      await this.dayGuard.refuseImpossible(id);
      await this.domainEvents.publish(
        new InterviewPlanPublished(event.associationId, id, plan.id, [choice.registrationId]),
      );
    });
  }

  private async add(
    event: EventView,
    plan: InterviewPlanEntity,
    { input, known }: KnownDay,
    choice: InterviewChoice,
  ): Promise<void> {
    const problem = problemWith(buildInterviewProblem(input), []);
    const { removed, added } = handMadePlaces({
      ...{ problem, visits: input.visits },
      interviews: await this.plans.interviewsOf(plan.id),
      difference: { removed: [], added: [choice] },
      rowFor: (placed) => rowOf(event, plan, placed),
    });
    await this.plans.removeInterviews(removed.map(({ id }) => id));
    const index = new ProblemIndex(problem);
    const planned = plannedInterviews(index, [...known, choice]);
    const { result } = plan;
    await this.plans.save(
      {
        ...plan,
        result: {
          ...result,
          // What was proven is not proven any more for one person more.
          ...{ status: 'feasible', whatIfs: [], objective: planFigures(index, planned) },
          warnings: interpreterWarnings(index, planned),
        },
      },
      added,
    );
  }
}

const rowOf = (
  { id: eventId, associationId }: EventView,
  { id: interviewPlanId }: InterviewPlanEntity,
  choice: InterviewChoice & PlacedInterview,
): InterviewEntity => ({
  id: newId(),
  ...{ associationId, interviewPlanId, eventId },
  registrationId: choice.registrationId,
  vacancyId: choice.vacancyId,
  ...spanOf(choice),
  place: choice.place,
  pinned: false,
  mode: 'on-site',
  phoneUntil: null,
  state: 'planned',
  notHeldReason: null,
});

const notSpare = (): DomainError => new DomainError('INTERVIEWS.NOT_SPARE', 'conflict', latecomerTexts.notSpare);

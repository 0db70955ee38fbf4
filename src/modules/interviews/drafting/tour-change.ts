import { Injectable } from '@nestjs/common';
import { DomainError } from '../../../kernel';
import { interviewTexts } from '../../../texts/interviews';
import { tourTexts } from '../../../texts/tours';
import {
  checkInterviewPlan,
  parseInterviewProblem,
  planInterviews,
  type InterviewPlan,
  type InterviewProblem,
} from '../../../planners/interviews';
import { ArrangeTourGroups, ReplaceTours, type EventView } from '../../events';
import type { CurrentUser } from '../../identity';
import { MoveToTourGroups } from '../../registrations';
import { buildInterviewProblem } from '../domain/build-interview-problem';
import type { PlanningInput } from '../domain/planning-input';
import { withTourState, type TourState } from '../domain/tours/tour-state';
import { InterviewPlanRepository } from '../persistence/interview-plan.repository';
import { PlanningInputReader } from '../persistence/planning-input.reader';
import { TourDayReader } from '../persistence/tour-day.reader';
import { DraftStore } from './draft-store';

/** Carries out other tours and groups for an event that is locked, with the draft that belongs to them. */
@Injectable()
export class TourChange {
  constructor(
    private readonly inputs: PlanningInputReader,
    private readonly days: TourDayReader,
    private readonly plans: InterviewPlanRepository,
    private readonly store: DraftStore,
    private readonly arrangeGroups: ArrangeTourGroups,
    private readonly moveToGroups: MoveToTourGroups,
    private readonly replaceTours: ReplaceTours,
  ) {}

  /**
   * The interviews that go with other tours; before the event is locked, because it takes time.
   * @returns undefined when no interviews were planned yet
   * @throws DomainError `TOURS.PINNED_ON_TOUR` (conflict)
   */
  async plan(event: EventView, input: PlanningInput, to: TourState): Promise<InterviewPlan | undefined> {
    const isPlanned = input.published !== null || (await this.plans.find(event.id, 'draft')) !== null;
    if (!isPlanned) return undefined;
    return planInterviews(refusePinsOnTours(buildInterviewProblem(withTourState(input, to))));
  }

  /** @throws DomainError (conflict) when a group would be too full or is in use, or people came or left meanwhile */
  async execute(
    event: EventView,
    user: CurrentUser,
    { from, to, plan }: { readonly from: TourState; readonly to: TourState; readonly plan: InterviewPlan | undefined },
  ): Promise<void> {
    const on = { user, eventId: event.id };
    const withoutGroups = from.groups.map(({ id }) => id).filter((id) => !to.groups.some((group) => group.id === id));
    await this.arrangeGroups.execute({ ...on, groups: to.groups });
    await this.moveToGroups.execute({ ...on, moves: to.people });
    await this.refuseUsed(event, withoutGroups);
    await this.replaceTours.execute({ ...on, visits: to.visits, withoutGroups });
    if (!plan) return;
    const problem = buildInterviewProblem(await this.inputs.drafted(event));
    const findings = checkInterviewPlan(refusePinsOnTours(problem), plan);
    if (findings.length > 0) {
      throw new DomainError('INTERVIEWS.CHANGED_MEANWHILE', 'conflict', interviewTexts.changedMeanwhile);
    }
    await this.store.replace(event, user, { problem, plan });
  }

  private async refuseUsed(event: EventView, groups: readonly string[]): Promise<void> {
    const { people } = await this.days.state(event);
    if (people.some(({ tourGroupId }) => groups.includes(tourGroupId ?? ''))) {
      throw new DomainError('TOURS.GROUP_IN_USE', 'conflict', tourTexts.groupInUse);
    }
  }
}

function refusePinsOnTours(problem: object): InterviewProblem {
  try {
    return parseInterviewProblem(problem);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    throw new DomainError('TOURS.PINNED_ON_TOUR', 'conflict', tourTexts.pinnedOnTour);
  }
}

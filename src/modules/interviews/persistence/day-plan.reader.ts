import { Injectable } from '@nestjs/common';
import { EventReader, ItineraryQuestionReader, routeFigures, type EventView } from '../../events';
import type { CurrentUser } from '../../identity';
import { BoardingReader } from '../../registrations';
import type { DayAlternative } from '../domain/day-plan/day-alternative';
import type { JoinedDay } from '../planning/plan-joined-day';
import { DayPlanRepository } from './day-plan.repository';
import { DayQuestionReader } from './day-question.reader';
import { InterviewPlanReader } from './interview-plan.reader';

/** Minutes of cost by which two routes may differ and be one. */
const SAME_COST = 0.001;

/** The days that were compared for an event. */
export interface DayPlanView extends JoinedDay {
  /** Which alternative the drafts follow, from 0. */
  readonly chosen: number;
  readonly isProven: boolean;
  /** Whether something changed since it was planned: then its figures are of that moment. */
  readonly isStale: boolean;
  readonly madeAt: Date;
}

/** Answers which days were compared, and whether what was found still holds. */
@Injectable()
export class DayPlanReader {
  constructor(
    private readonly plans: DayPlanRepository,
    private readonly dayQuestions: DayQuestionReader,
    private readonly events: EventReader,
    private readonly interviews: InterviewPlanReader,
    private readonly boardings: BoardingReader,
    private readonly routeQuestions: ItineraryQuestionReader,
  ) {}

  /** Undefined while none was planned. */
  async ofEvent(user: CurrentUser, event: EventView): Promise<DayPlanView | undefined> {
    const stored = await this.plans.find(event.id);
    if (!stored) return undefined;
    const { content, chosen, madeAt } = stored;
    const isSame = content.question === (await this.dayQuestions.of(event));
    return {
      ...content,
      chosen,
      isProven: content.isComplete && content.alternatives.every(({ isProven }) => isProven),
      isStale: !isSame || !(await this.isKept(user, event, content.alternatives[chosen])),
      madeAt,
    };
  }

  /** Whether the newest route and interviews are those of the day that was planned, and the route still answers the event. */
  private async isKept(user: CurrentUser, { id, shape }: EventView, day: DayAlternative | undefined): Promise<boolean> {
    const route = (await this.events.itinerary(id, 'draft')) ?? (await this.events.itinerary(id, 'published'));
    const plan = (await this.interviews.ofEvent(id, 'draft')) ?? (await this.interviews.ofEvent(id, 'published'));
    if (!day || !route || !plan) return false;
    const { withInterview, firstChoices, interviews } = plan.objective;
    const isDay =
      Math.abs(routeFigures(route).routeCost - day.figures.routeCost) < SAME_COST &&
      withInterview === day.figures.withInterview &&
      firstChoices === day.figures.firstChoices &&
      interviews === day.figures.interviews;
    const boardings = await this.boardings.ofEvent({ id, shape });
    return isDay && !(await this.routeQuestions.hasChangedSince(route, { user, eventId: id, boardings }));
  }
}

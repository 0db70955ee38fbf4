import { Injectable } from '@nestjs/common';
import { EventReader, ItineraryQuestionReader, routeFigures, type EventView } from '../../events';
import type { CurrentUser } from '../../identity';
import { BoardingReader } from '../../registrations';
import type { DayAlternative, DayFigures, PlannedDays } from '../domain/day-plan/day-alternative';
import { DayPlanRepository } from './day-plan.repository';
import { DayQuestionReader } from './day-question.reader';
import { InterviewPlanReader } from './interview-plan.reader';

/** Minutes of cost by which two routes may differ and be one. */
const SAME_COST = 0.001;

/** The days that were compared for an event. */
export interface DayPlanView extends PlannedDays {
  /** Which alternative the drafts follow, from 0. */
  readonly chosen: number;
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
      isStale: !isSame || !(await this.isKept(user, event, content.alternatives[chosen])),
      madeAt,
    };
  }

  /** Whether the newest route and interviews are those of the day that was planned, and the route still answers the event. */
  private async isKept(user: CurrentUser, { id, shape }: EventView, day: DayAlternative | undefined): Promise<boolean> {
    const route = (await this.events.itinerary(id, 'draft')) ?? (await this.events.itinerary(id, 'published'));
    const plan = (await this.interviews.ofEvent(id, 'draft')) ?? (await this.interviews.ofEvent(id, 'published'));
    if (!day || !route || !plan) return false;
    if (!isSameDay(day.figures, { ...plan.objective, routeCost: routeFigures(route).routeCost })) return false;
    const boardings = await this.boardings.along({ id, shape }, route);
    return !(await this.routeQuestions.hasChangedSince(route, { user, eventId: id, boardings }));
  }
}

type Compared = Pick<DayFigures, 'routeCost' | 'withInterview' | 'firstChoices' | 'interviews'>;

const isSameDay = (one: Compared, other: Compared): boolean =>
  Math.abs(one.routeCost - other.routeCost) < SAME_COST &&
  one.withInterview === other.withInterview &&
  one.firstChoices === other.firstChoices &&
  one.interviews === other.interviews;

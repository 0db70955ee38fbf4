import { Injectable } from '@nestjs/common';
import { DomainError } from '../../../../kernel';
import { Turns } from '../../../../platform/concurrency';
import { UnitOfWork } from '../../../../platform/database';
import { dayPlanTexts } from '../../../../texts/day-plan';
import { planJoinedDay } from '../../../../planners/day';
import { EventReader, EventSeats, PlanItinerary, planInThread, type EventView } from '../../../events';
import type { CurrentUser } from '../../../identity';
import { BoardingReader } from '../../../registrations';
import { daysToChooseFrom, type PlannedDays } from '../../domain/day-plan/day-alternative';
import { refuseOtherEvents } from '../../domain/plannable-event';
import { refuseFixed } from '../../drafting/refuse-fixed';
import { DayPlanRepository } from '../../persistence/day-plan.repository';
import { DayTrials } from '../../planning/day-trials';
import { ChooseDay } from './choose-day';

/** What a coordinator waits for at most; what was not proven by then is said. */
const PATIENCE_MS = 10_000;

/** Of one association one day is planned at a time, and two wait: others are not held up by impatient clicks. */
const turns = new Turns(3);

/** Plans the day as a whole: the route together with the interviews on it, and drafts the best. Nobody is told. */
@Injectable()
export class PlanDay {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly events: EventReader,
    private readonly seats: EventSeats,
    private readonly boardings: BoardingReader,
    private readonly trials: DayTrials,
    private readonly plans: DayPlanRepository,
    private readonly planItinerary: PlanItinerary,
    private readonly chooseDay: ChooseDay,
  ) {}

  /** @throws DomainError `DAY.NO_PLAN`, `EVENT.INCOMPLETE` (conflict), `PLANNER.BUSY` or not-found */
  async execute(command: { readonly user: CurrentUser; readonly eventId: string }): Promise<void> {
    const { user } = command;
    const event = refuseOtherEvents(await this.events.byIdOrCode(user.associationId, command.eventId));
    refuseFixed(event);
    const days = await turns.take(user.associationId, () => this.planned(user, event));
    if (days.alternatives.length === 0) {
      // The route page then says what is in the way.
      await this.planItinerary.execute({ user, eventId: event.id, boardings: await this.boardings.ofEvent(event) });
      throw new DomainError('DAY.NO_PLAN', 'conflict', dayPlanTexts.noRoute);
    }
    await this.unitOfWork.run(async () => {
      await this.seats.lock(event.id);
      await this.plans.keep(event, user, days);
    });
    await this.chooseDay.execute({ user, eventId: event.id, at: 0 });
  }

  private async planned(user: CurrentUser, event: EventView): Promise<PlannedDays> {
    const { problem, alternativeOf } = await this.trials.of(user, event);
    const plan = await planJoinedDay(problem, { timeLimitMs: PATIENCE_MS, planRoute: planInThread });
    const { compared, isProven, isOutOfTime, bound } = plan;
    const alternatives = [];
    for (const day of plan.days) alternatives.push(await alternativeOf(day));
    const programmeFollows = problem.interviewsOn !== undefined;
    return { alternatives: daysToChooseFrom(alternatives), compared, isProven, programmeFollows, isOutOfTime, bound };
  }
}

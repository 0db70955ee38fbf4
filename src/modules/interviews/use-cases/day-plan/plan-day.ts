import { Injectable } from '@nestjs/common';
import { DomainError } from '../../../../kernel';
import { UnitOfWork } from '../../../../platform/database';
import { dayPlanTexts } from '../../../../texts/day-plan';
import { EventReader, EventSeats, PlanItinerary, RouteWishesRepository, type EventView } from '../../../events';
import type { CurrentUser } from '../../../identity';
import { BoardingReader } from '../../../registrations';
import type { DayVariation } from '../../domain/day-plan/day-alternative';
import { dayVariations } from '../../domain/day-plan/day-variations';
import { refuseOtherEvents } from '../../domain/plannable-event';
import { refuseFixed } from '../../drafting/refuse-fixed';
import { DayPlanRepository } from '../../persistence/day-plan.repository';
import { DayTrials } from '../../planning/day-trials';
import { planJoinedDay } from '../../planning/plan-joined-day';
import { ChooseDay } from './choose-day';

/** What a coordinator waits for at most; what was not compared by then is said. */
const PATIENCE_MS = 10_000;

/** Plans the day as a whole: compares routes with the interviews on them, and drafts the best. Nobody is told. */
@Injectable()
export class PlanDay {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly events: EventReader,
    private readonly seats: EventSeats,
    private readonly wishes: RouteWishesRepository,
    private readonly boardings: BoardingReader,
    private readonly trials: DayTrials,
    private readonly plans: DayPlanRepository,
    private readonly planItinerary: PlanItinerary,
    private readonly chooseDay: ChooseDay,
  ) {}

  /** @throws DomainError `DAY.NO_PLAN`, `EVENT.INCOMPLETE` (conflict) or not-found */
  async execute(command: { readonly user: CurrentUser; readonly eventId: string }): Promise<void> {
    const { user } = command;
    const event = refuseOtherEvents(await this.events.byIdOrCode(user.associationId, command.eventId));
    refuseFixed(event);
    const trial = await this.trials.of(user, event);
    const day = await planJoinedDay(await this.variations(event), trial, performance.now() + PATIENCE_MS);
    if (day.alternatives.length === 0) {
      // The route page then says what is in the way.
      await this.planItinerary.execute({ user, eventId: event.id, boardings: await this.boardings.ofEvent(event) });
      throw new DomainError('DAY.NO_PLAN', 'conflict', dayPlanTexts.noRoute);
    }
    await this.unitOfWork.run(async () => {
      await this.seats.lock(event.id);
      await this.plans.keep(event, user, day);
    });
    await this.chooseDay.execute({ user, eventId: event.id, at: 0 });
  }

  private async variations({ id, shape }: EventView): Promise<DayVariation[]> {
    const { vehicles, visits } = await this.events.programme(id);
    const { firstVisit } = await this.wishes.ofEvent(id);
    return dayVariations({
      shape,
      vehicles: vehicles.map((vehicle) => vehicle.id),
      visits: visits.filter(({ kind }) => kind === 'host').map((visit) => visit.id),
      wishes: firstVisit,
    });
  }
}

import { Injectable } from '@nestjs/common';
import { DomainError } from '../../../../kernel';
import { UnitOfWork } from '../../../../platform/database';
import { tourTexts } from '../../../../texts/tours';
import { EventReader, EventSeats, type EventView } from '../../../events';
import type { CurrentUser } from '../../../identity';
import type { ToursToAccept } from '../../domain/tours/tour-proposal';
import { asOneForm, type TourState } from '../../domain/tours/tour-state';
import { PlanningInputReader } from '../../persistence/planning-input.reader';
import { TourDayReader } from '../../persistence/tour-day.reader';
import { TourPlanRepository } from '../../persistence/tour-plan.repository';
import { refuseOtherEvents } from '../../domain/plannable-event';
import { refuseFixed } from '../../drafting/refuse-fixed';
import { TourChange } from '../../drafting/tour-change';

/** Takes back the tours and groups that were accepted last; people who have left meanwhile stay away. */
@Injectable()
export class UndoTours {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly events: EventReader,
    private readonly seats: EventSeats,
    private readonly inputs: PlanningInputReader,
    private readonly days: TourDayReader,
    private readonly plans: TourPlanRepository,
    private readonly change: TourChange,
  ) {}

  /** @throws DomainError (conflict) when another was first, or tours or groups were changed since */
  async execute(command: {
    readonly user: CurrentUser;
    readonly eventId: string;
    readonly acceptedId: string;
  }): Promise<void> {
    const { user, acceptedId } = command;
    const event = refuseOtherEvents(await this.events.byIdOrCode(user.associationId, command.eventId));
    refuseFixed(event);
    const seen = await this.backOf(event, acceptedId);
    const plan = await this.change.plan(event, await this.inputs.drafted(event), seen.to);
    await this.unitOfWork.run(async () => {
      await this.seats.lock(event.id);
      await this.change.execute(event, user, { ...(await this.backOf(event, acceptedId)), plan });
      await this.plans.forget(event.id, 'accepted');
    });
  }

  private async backOf(event: EventView, acceptedId: string): Promise<{ from: TourState; to: TourState }> {
    const accepted = await this.plans.require(event.id, 'accepted', acceptedId);
    const now = await this.days.state(event);
    const there = new Set(now.people.map(({ registrationId }) => registrationId));
    const isThere = ({ registrationId }: TourState['people'][number]): boolean => there.has(registrationId);
    refuseChanged(accepted, now, isThere);
    return { from: accepted.after, to: { ...accepted.before, people: accepted.before.people.filter(isThere) } };
  }
}

function refuseChanged(
  { after }: ToursToAccept,
  now: TourState,
  isThere: (person: TourState['people'][number]) => boolean,
): void {
  const visits = new Set(after.visits.map(({ visitId }) => visitId));
  const moved = new Set(after.people.map(({ registrationId }) => registrationId));
  const same = {
    groups: now.groups,
    visits: now.visits.filter(({ visitId }) => visits.has(visitId)),
    people: now.people.filter(({ registrationId }) => moved.has(registrationId)),
  };
  const left = { ...after, people: after.people.filter(isThere) };
  if (JSON.stringify(asOneForm(same)) === JSON.stringify(asOneForm(left))) return;
  throw new DomainError('TOURS.CHANGED_SINCE', 'conflict', tourTexts.changedSince);
}

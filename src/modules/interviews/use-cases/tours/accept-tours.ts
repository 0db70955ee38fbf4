import { Injectable } from '@nestjs/common';
import { DomainError } from '../../../../kernel';
import { UnitOfWork } from '../../../../platform/database';
import { tourTexts } from '../../../../texts/tours';
import { EventReader, EventSeats } from '../../../events';
import type { CurrentUser } from '../../../identity';
import { TourDayReader } from '../../persistence/tour-day.reader';
import { TourPlanRepository } from '../../persistence/tour-plan.repository';
import { refuseOtherEvents } from '../../domain/plannable-event';
import { refuseFixed } from '../../drafting/refuse-fixed';
import { TourChange } from '../../drafting/tour-change';

/** Makes the proposal that a coordinator saw the programme, computes the draft of the interviews again, and tells nobody. */
@Injectable()
export class AcceptTours {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly events: EventReader,
    private readonly seats: EventSeats,
    private readonly days: TourDayReader,
    private readonly plans: TourPlanRepository,
    private readonly change: TourChange,
  ) {}

  /** @throws DomainError `TOURS.CHANGED_MEANWHILE` (conflict) when another was first or anything it looked at changed */
  async execute(command: {
    readonly user: CurrentUser;
    readonly eventId: string;
    readonly proposalId: string;
  }): Promise<void> {
    const { user, proposalId } = command;
    const event = refuseOtherEvents(await this.events.byIdOrCode(user.associationId, command.eventId));
    refuseFixed(event);
    const seen = await this.plans.require(event.id, 'proposed', proposalId);
    const { input } = await this.days.ofEvent(event);
    const plan = await this.change.plan(event, input, seen.after);
    await this.unitOfWork.run(async () => {
      await this.seats.lock(event.id);
      const proposal = await this.plans.require(event.id, 'proposed', proposalId);
      const now = await this.days.ofEvent(refuseOtherEvents(await this.events.byId(user.associationId, event.id)));
      if (now.fingerprint !== proposal.fingerprint) {
        throw new DomainError('TOURS.CHANGED_MEANWHILE', 'conflict', tourTexts.changedMeanwhile);
      }
      await this.change.execute(event, user, { from: proposal.before, to: proposal.after, plan });
      await this.plans.forget(event.id, 'proposed');
      await this.plans.keep(event, user, 'accepted', proposal);
    });
  }
}

import { Injectable } from '@nestjs/common';
import { newId } from '../../../../kernel';
import { UnitOfWork } from '../../../../platform/database';
import { EventReader, EventSeats } from '../../../events';
import type { CurrentUser } from '../../../identity';
import type { TourProposal } from '../../domain/tours/tour-proposal';
import { TourDayReader } from '../../persistence/tour-day.reader';
import { TourPlanRepository } from '../../persistence/tour-plan.repository';
import { proposeDayTours } from '../../planning/propose-day-tours';
import { refuseFixed } from '../../drafting/refuse-fixed';
import { refuseOtherEvents } from '../../domain/plannable-event';

/** Works out tours for an event as it stands and keeps them as a proposal; the programme stays as it is. */
@Injectable()
export class ProposeTours {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly events: EventReader,
    private readonly seats: EventSeats,
    private readonly days: TourDayReader,
    private readonly plans: TourPlanRepository,
  ) {}

  /** @throws DomainError `TOURS.*` (invalid) that says why nothing can be proposed, or conflict once the day has begun */
  async execute(command: { readonly user: CurrentUser; readonly eventId: string }): Promise<TourProposal> {
    const { user } = command;
    const event = refuseOtherEvents(await this.events.byIdOrCode(user.associationId, command.eventId));
    refuseFixed(event);
    const proposal = await proposeDayTours(await this.days.ofEvent(event), newId);
    await this.unitOfWork.run(async () => {
      await this.seats.lock(event.id);
      await this.plans.keep(event, user, 'proposed', proposal);
    });
    return proposal;
  }
}

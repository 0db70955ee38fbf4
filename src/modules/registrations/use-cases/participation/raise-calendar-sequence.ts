import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../../platform/database';
import { EventSeats } from '../../../events';
import { RegistrationRepository } from '../../persistence/registration.repository';

/** Raises the calendar SEQUENCE of everybody with a seat, so that a calendar takes the next invitation as a change. */
@Injectable()
export class RaiseCalendarSequence {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly seats: EventSeats,
    private readonly registrations: RegistrationRepository,
  ) {}

  async execute({ eventId }: { readonly eventId: string }): Promise<void> {
    await this.unitOfWork.run(async () => {
      await this.seats.lock(eventId);
      await this.registrations.raiseCalendarSequence(eventId);
    });
  }
}

import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '../../../../kernel';
import { CLOCK } from '../../../../platform/clock';
import { UnitOfWork } from '../../../../platform/database';
import { EventReader, EventSeats } from '../../../events';
import type { CurrentUser } from '../../../identity';
import { refuseOtherEvents, refuseWhenOver } from '../../domain/plannable-event';
import { InterviewFillingRepository } from '../../persistence/interview-filling.repository';

/** Whether people who get a seat after the interviews are published get one by itself, or only when a coordinator says so. */
@Injectable()
export class ChooseFilling {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly events: EventReader,
    private readonly seats: EventSeats,
    private readonly filling: InterviewFillingRepository,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws DomainError not-found, or conflict when the event is over */
  async execute(command: {
    readonly user: CurrentUser;
    readonly eventId: string;
    readonly byItself: boolean;
  }): Promise<void> {
    const { user, eventId, byItself } = command;
    const event = refuseOtherEvents(await this.events.byIdOrCode(user.associationId, eventId));
    refuseWhenOver(event);
    await this.unitOfWork.run(async () => {
      await this.seats.lock(event.id);
      if (byItself) await this.filling.switchOn(event, { userId: user.id, at: this.clock.now() });
      else await this.filling.switchOff(event.id);
    });
  }
}

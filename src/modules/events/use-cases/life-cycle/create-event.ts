import { Inject, Injectable } from '@nestjs/common';
import { localDateOf, newId, type Clock } from '../../../../kernel';
import { CLOCK } from '../../../../platform/clock';
import { UnitOfWork } from '../../../../platform/database';
import { requireRole, type Coordinator } from '../../../identity';
import { capacityOf } from '../../domain/capacity/limits';
import { checkEvent, checkEventCode, type EventInput } from '../../domain/event-input';
import { EventRepository } from '../../persistence/event.repository';

/** What a new event starts with. */
export interface CreateEventCommand extends EventInput {
  readonly user: Coordinator;
  readonly code: string;
}

/** Creates an event as a draft, without a programme; answers its id. */
@Injectable()
export class CreateEvent {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly events: EventRepository,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws DomainError `EVENT.*` (invalid), or `EVENT.CODE_TAKEN` (conflict) */
  async execute({ user, code, ...input }: CreateEventCommand): Promise<string> {
    requireRole(user, 'coordinator');
    const createdAt = this.clock.now();
    const id = newId();
    const checked = checkEvent(input, localDateOf(createdAt));
    const event = {
      code: checkEventCode(code),
      ...checked,
      interpreterSeats: 0,
      overbooking: 0,
      overbookingPermille: 0,
    };
    await this.unitOfWork.run(() =>
      this.events.add({
        ...event,
        ...capacityOf([], event),
        id,
        associationId: user.associationId,
        state: 'draft',
        participantsTaken: 0,
        busSeatsTaken: 0,
        wheelchairPlacesTaken: 0,
        cancelReason: null,
        version: 1,
        createdAt,
      }),
    );
    return id;
  }
}

import { Inject, Injectable } from '@nestjs/common';
import { localDateOf, newId, type Clock, type LocalDate } from '../../../../kernel';
import { CLOCK } from '../../../../platform/clock';
import { UnitOfWork } from '../../../../platform/database';
import { requireRole, type Coordinator } from '../../../identity';
import { capacityOf } from '../../domain/capacity/limits';
import { checkEvent, checkEventCode, type EventInput } from '../../domain/event-input';
import { requireAcceptedDay } from '../../domain/day-questions';
import { ClosingDayReader } from '../../persistence/closing-day.reader';
import { EventRepository } from '../../persistence/event.repository';

/** What a new event starts with. */
export interface CreateEventCommand extends EventInput {
  readonly user: Coordinator;
  readonly code: string;
  /** The day about which the coordinator was asked already, as about a holiday. */
  readonly acceptedDay?: LocalDate | undefined;
}

/** Creates an event as a draft, without a programme; answers its id. */
@Injectable()
export class CreateEvent {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly events: EventRepository,
    private readonly closingDays: ClosingDayReader,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws DomainError `EVENT.*` (invalid), or `EVENT.CODE_TAKEN` (conflict) */
  async execute({ user, code, acceptedDay, ...input }: CreateEventCommand): Promise<string> {
    requireRole(user, 'coordinator');
    const createdAt = this.clock.now();
    const id = newId();
    const checked = checkEvent(input, localDateOf(createdAt));
    const closingDays = await this.closingDays.list(user.associationId);
    requireAcceptedDay(
      checked.date,
      closingDays.map((day) => day.date),
      acceptedDay,
    );
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

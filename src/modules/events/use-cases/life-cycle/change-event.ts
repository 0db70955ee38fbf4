import { Inject, Injectable } from '@nestjs/common';
import { addDays, daysBetween, DomainError, localDateOf, type Clock, type LocalDate } from '../../../../kernel';
import { CLOCK } from '../../../../platform/clock';
import { UnitOfWork } from '../../../../platform/database';
import { DomainEvents } from '../../../../platform/domain-events';
import { eventTexts } from '../../../../texts/events';
import type { Coordinator } from '../../../identity';
import { EventMoved } from '../../domain/events.domain-events';
import { checkEvent, type CheckedEventInput, type EventInput } from '../../domain/event-input';
import { requireAcceptedDay } from '../../domain/day-questions';
import { ClosingDayReader } from '../../persistence/closing-day.reader';
import type { EventEntity } from '../../persistence/event.entity';
import { EventRepository } from '../../persistence/event.repository';

/** What changes; everything that is left out stays. A moved event takes its deadline along unless a new one is given. */
export interface ChangeEventCommand extends Partial<EventInput> {
  readonly user: Coordinator;
  readonly eventId: string;
  /** The version the coordinator saw; another one in the database is a conflict. */
  readonly version?: number;
  /** The day about which the coordinator was asked already, as about a holiday. */
  readonly acceptedDay?: LocalDate | undefined;
}

/** Changes what an event is called, when it is and how many can come along. */
@Injectable()
export class ChangeEvent {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly events: EventRepository,
    private readonly closingDays: ClosingDayReader,
    private readonly domainEvents: DomainEvents,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws DomainError `EVENT.*`: wrong input, a day to be asked about, changed meanwhile, or fewer places than people on board */
  async execute({ user, eventId, version, acceptedDay, ...changes }: ChangeEventCommand): Promise<void> {
    return this.unitOfWork.run(async () => {
      const event = await this.events.lockOpen(user, eventId);
      if (version !== undefined && version !== event.version) {
        throw new DomainError('EVENT.CHANGED_MEANWHILE', 'conflict', eventTexts.changedMeanwhile);
      }
      const dateBefore = event.date;
      const changed = this.changed(event, changes);
      if (changed.date !== dateBefore) await this.requireAccepted(event, changed.date, acceptedDay);
      await this.events.change(event, changed);
      await this.events.recomputeCapacity(event);
      if (event.date !== dateBefore) {
        await this.domainEvents.publish(new EventMoved(event.associationId, event.id));
      }
    });
  }

  private async requireAccepted(
    { associationId }: EventEntity,
    date: LocalDate,
    accepted: LocalDate | undefined,
  ): Promise<void> {
    const closingDays = await this.closingDays.list(associationId);
    requireAcceptedDay(
      date,
      closingDays.map((day) => day.date),
      accepted,
    );
  }

  private changed(event: EventEntity, changes: Partial<EventInput>): CheckedEventInput {
    const { title, date, shape, ownLimit, staffSeats, lunch, referralClosesOn } = event;
    const moved = changes.date === undefined ? 0 : daysBetween(date, changes.date);
    const wish: EventInput = {
      ...{ title, date, shape, ownLimit, staffSeats, lunch },
      referralClosesOn: Number.isNaN(moved) ? null : addDays(referralClosesOn, moved),
      ...changes,
    };
    const today = localDateOf(this.clock.now());
    return checkEvent(wish, date < today && moved === 0 ? date : today);
  }
}

import { Inject, Injectable } from '@nestjs/common';
import { localDateOf, type Clock, type LocalDate } from '../../../../kernel';
import { CLOCK } from '../../../../platform/clock';
import { UnitOfWork } from '../../../../platform/database';
import { DomainEvents } from '../../../../platform/domain-events';
import { requireRole, type Coordinator } from '../../../identity';
import { ClosingDaysChanged } from '../../domain/events.domain-events';
import { removedClosingDays, type ClosingDay } from '../../domain/closing-days';
import { ClosingDayRepository } from '../../persistence/closing-day.repository';
import { ClosingDayReader } from '../../persistence/closing-day.reader';

/** Makes days ordinary again on which the association was to be closed; what had moved for them moves back. */
@Injectable()
export class RemoveClosingDays {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: ClosingDayRepository,
    private readonly reader: ClosingDayReader,
    private readonly domainEvents: DomainEvents,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Answers the days that are gone. @throws DomainError forbidden, or `CLOSING_DAY.*` */
  execute({
    user,
    dates,
  }: {
    readonly user: Coordinator;
    readonly dates: readonly LocalDate[];
  }): Promise<ClosingDay[]> {
    requireRole(user, 'coordinator');
    return this.unitOfWork.run(async () => {
      const eventIds = await this.store.lockEvents(user.associationId);
      const existing = await this.reader.list(user.associationId);
      const gone = removedClosingDays(dates, localDateOf(this.clock.now()), existing);
      await this.store.remove(
        user.associationId,
        gone.map(({ date }) => date),
      );
      await this.domainEvents.publish(new ClosingDaysChanged(user.associationId, eventIds));
      return gone;
    });
  }
}

import { Inject, Injectable } from '@nestjs/common';
import { localDateOf, type Clock, type LocalDate } from '../../../kernel';
import { CLOCK } from '../../../platform/clock';
import { UnitOfWork } from '../../../platform/database';
import { DomainEvents } from '../../../platform/domain-events';
import { requireCoordinator, type Coordinator } from '../../companies';
import { LocalDaysChanged } from '../domain/event-happenings';
import { goneLocalDays, type LocalDay } from '../domain/local-days';
import { LocalDays } from '../persistence/local-days';
import { LocalDaysReader } from '../persistence/local-days.reader';

/** Makes days ordinary again on which the association was to be closed; what had moved for them moves back. */
@Injectable()
export class RemoveLocalDays {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: LocalDays,
    private readonly reader: LocalDaysReader,
    private readonly domainEvents: DomainEvents,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Answers the days that are gone. @throws DomainError forbidden, or `LOCAL_DAY.*` */
  execute({ user, dates }: { readonly user: Coordinator; readonly dates: readonly LocalDate[] }): Promise<LocalDay[]> {
    requireCoordinator(user);
    return this.unitOfWork.run(async () => {
      const eventIds = await this.store.lockEvents(user.associationId);
      const existing = await this.reader.list(user.associationId);
      const gone = goneLocalDays(dates, localDateOf(this.clock.now()), existing);
      await this.store.remove(
        user.associationId,
        gone.map(({ date }) => date),
      );
      await this.domainEvents.publish(new LocalDaysChanged(user.associationId, eventIds));
      return gone;
    });
  }
}

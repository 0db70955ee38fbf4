import { Inject, Injectable } from '@nestjs/common';
import { localDateOf, type Clock } from '../../../../kernel';
import { CLOCK } from '../../../../platform/clock';
import { UnitOfWork } from '../../../../platform/database';
import { DomainEvents } from '../../../../platform/domain-events';
import { requireRole, type Coordinator } from '../../../identity';
import { ClosingDaysChanged } from '../../domain/events.domain-events';
import { newClosingDays, type ClosingDay, type ClosingDaysInput } from '../../domain/closing-days';
import { ClosingDayRepository } from '../../persistence/closing-day.repository';
import { ClosingDayReader } from '../../persistence/closing-day.reader';

/** Adds days on which the association is closed; what is planned for them moves. An offer that runs keeps its end. */
@Injectable()
export class AddClosingDays {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: ClosingDayRepository,
    private readonly reader: ClosingDayReader,
    private readonly domainEvents: DomainEvents,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Answers the days that were added. @throws DomainError forbidden, or `CLOSING_DAY.*` */
  execute({ user, ...input }: ClosingDaysInput & { readonly user: Coordinator }): Promise<ClosingDay[]> {
    requireRole(user, 'coordinator');
    return this.unitOfWork.run(async () => {
      const eventIds = await this.store.lockEvents(user.associationId);
      const added = await this.preview({ user, ...input });
      await this.store.add(added, user, this.clock.now());
      await this.domainEvents.publish(new ClosingDaysChanged(user.associationId, eventIds));
      return added;
    });
  }

  /** The days that would be added, without changing anything. @throws DomainError `CLOSING_DAY.*` */
  async preview({ user, ...input }: ClosingDaysInput & { readonly user: Coordinator }): Promise<ClosingDay[]> {
    return newClosingDays(input, localDateOf(this.clock.now()), await this.reader.list(user.associationId));
  }
}

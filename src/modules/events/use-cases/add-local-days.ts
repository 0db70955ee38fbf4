import { Inject, Injectable } from '@nestjs/common';
import { localDateOf, type Clock } from '../../../kernel';
import { CLOCK } from '../../../platform/clock';
import { UnitOfWork } from '../../../platform/database';
import { DomainEvents } from '../../../platform/domain-events';
import { requireCoordinator, type Coordinator } from '../../companies';
import { LocalDaysChanged } from '../domain/event-happenings';
import { newLocalDays, type LocalDay, type LocalDaysInput } from '../domain/local-days';
import { LocalDays } from '../persistence/local-days';
import { LocalDaysReader } from '../persistence/local-days.reader';

/** Adds days on which the association is closed; what is planned for them moves. An offer that runs keeps its end. */
@Injectable()
export class AddLocalDays {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: LocalDays,
    private readonly reader: LocalDaysReader,
    private readonly domainEvents: DomainEvents,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Answers the days that were added. @throws DomainError forbidden, or `LOCAL_DAY.*` */
  execute({ user, ...input }: LocalDaysInput & { readonly user: Coordinator }): Promise<LocalDay[]> {
    requireCoordinator(user);
    return this.unitOfWork.run(async () => {
      const eventIds = await this.store.lockEvents(user.associationId);
      const added = await this.wouldAdd(user.associationId, input);
      await this.store.add(added, user, this.clock.now());
      await this.domainEvents.publish(new LocalDaysChanged(user.associationId, eventIds));
      return added;
    });
  }

  /** The days that would be added, without changing anything. @throws DomainError `LOCAL_DAY.*` */
  async wouldAdd(associationId: string, input: LocalDaysInput): Promise<LocalDay[]> {
    return newLocalDays(input, localDateOf(this.clock.now()), await this.reader.list(associationId));
  }
}

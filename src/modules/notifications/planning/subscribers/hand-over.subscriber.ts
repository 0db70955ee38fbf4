import { Injectable } from '@nestjs/common';
import { DomainError } from '../../../../kernel';
import { OnDomainEvent } from '../../../../platform/domain-events';
import { userTexts } from '../../../../texts/users';
import { UserLeaves } from '../../../identity';
import { PeopleHandedOver } from '../../../registrations';
import { datedKindsTo } from '../../domain/message-kinds';
import { TaskReader } from '../../persistence/task.reader';
import { TaskRepository } from '../../persistence/task.repository';
import { PlannedMessageRepository } from '../planned-message.repository';

/** Open tasks go to who takes over; the reconciler gives that colleague the overviews which the other one gets no more. */
@Injectable()
export class HandOverSubscriber {
  constructor(
    private readonly tasks: TaskRepository,
    private readonly openTasks: TaskReader,
    private readonly plannedMessages: PlannedMessageRepository,
  ) {}

  @OnDomainEvent(PeopleHandedOver)
  async onHandedOver({ associationId, fromUserId, toUserId }: PeopleHandedOver): Promise<void> {
    await this.tasks.handOver(associationId, fromUserId, toUserId);
    await this.plannedMessages.cancelOfRecipient(fromUserId, 'not-needed', { kinds: datedKindsTo('user') });
  }

  /** @throws DomainError conflict while this user has something to do */
  @OnDomainEvent(UserLeaves)
  async onLeaving({ associationId, userId: id }: UserLeaves): Promise<void> {
    if ((await this.openTasks.open({ id, associationId })).length === 0) return;
    throw new DomainError('USER.HAS_TASKS', 'conflict', userTexts.handOver.first);
  }
}

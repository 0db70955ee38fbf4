import { Inject, Injectable } from '@nestjs/common';
import { instantOf, localDateOf, type ClosingDays, type Clock } from '../../../kernel';
import { CLOCK } from '../../../platform/clock';
import { UnitOfWork } from '../../../platform/database';
import { EverySeconds } from '../../../platform/queue';
import { ClosingDayReader } from '../../events';
import { TaskListReader } from '../sending/task-list.reader';
import { PlannedMessageRepository } from './planned-message.repository';
import { planMessage } from './schedule/message-plan';
import { isTaskMailTime } from './schedule/task-mail-hours';
import { TaskOwnerReader } from './task-owner.reader';

/** Mails who has tasks, once on each working day on which there are any: the page of tasks is not open all day. */
@Injectable()
export class PlanTaskMails {
  constructor(
    private readonly owners: TaskOwnerReader,
    private readonly taskList: TaskListReader,
    private readonly closingDays: ClosingDayReader,
    private readonly plannedMessages: PlannedMessageRepository,
    private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @EverySeconds(60)
  async plan(): Promise<void> {
    const now = this.clock.now();
    const today = localDateOf(now);
    for (const owner of await this.owners.withoutMail(now, instantOf(today, '00:00'))) {
      const { id: recipientId, associationId } = owner;
      if (!isTaskMailTime(now, await this.closed(associationId))) continue;
      if ((await this.taskList.of(owner)).cards.length === 0) continue;
      const request = { kind: 'counsellor-tasks', associationId, event: null, recipientId, edition: today } as const;
      await this.unitOfWork.run(() => this.plannedMessages.add(planMessage(request, now)));
    }
  }

  private async closed(associationId: string): Promise<ClosingDays> {
    return (await this.closingDays.list(associationId)).map(({ date }) => date);
  }
}

import { Injectable } from '@nestjs/common';
import { DomainError } from '../../../kernel';
import { UnitOfWork } from '../../../platform/database';
import { eventStepTexts } from '../../../texts/event-steps';
import { FinishEvent } from '../../events';
import type { Coordinator } from '../../identity';
import { UnnotedReader } from '../persistence/unnoted.reader';

/** Ends the day, once the coordinator knows of whom nobody noted whether they were there. */
@Injectable()
export class FinishDay {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly finishEvent: FinishEvent,
    private readonly unnoted: UnnotedReader,
  ) {}

  /**
   * @param unnoted how many people without attendance the coordinator saw and accepted
   * @throws DomainError `ATTENDANCE.NOT_NOTED` (conflict) when it are others in number; `EVENT.*` as finishing does
   */
  async execute(command: {
    readonly user: Coordinator;
    readonly eventId: string;
    readonly unnoted: number;
  }): Promise<void> {
    const { user, eventId, unnoted } = command;
    await this.unitOfWork.run(async () => {
      await this.finishEvent.execute({ user, eventId });
      const { length } = await this.unnoted.ofEvent(eventId);
      if (length === unnoted || length === 0) return;
      throw new DomainError('ATTENDANCE.NOT_NOTED', 'conflict', eventStepTexts.finish.asked(length));
    });
  }
}

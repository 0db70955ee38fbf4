import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '../../../kernel';
import { CLOCK } from '../../../platform/clock';
import { UnitOfWork } from '../../../platform/database';
import { EventReader } from '../../events';
import { requireRole, type Coordinator } from '../../identity';
import { EscortRepository } from '../persistence/escort.repository';

/** Takes every link of an escort back, from the next click on. */
@Injectable()
export class RevokeEscort {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly events: EventReader,
    private readonly escorts: EscortRepository,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws DomainError forbidden, not-found (also when it was taken back before) */
  async execute(command: {
    readonly user: Coordinator;
    readonly eventId: string;
    readonly escortId: string;
  }): Promise<void> {
    const { user, escortId } = command;
    requireRole(user, 'coordinator');
    const event = await this.events.byIdOrCode(user.associationId, command.eventId);
    await this.unitOfWork.run(async () => {
      const { id } = await this.escorts.lock(event.id, escortId);
      await this.escorts.revoke(id, this.clock.now());
    });
  }
}

import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '../../../kernel';
import { CLOCK } from '../../../platform/clock';
import { UnitOfWork } from '../../../platform/database';
import { EventReader } from '../../events';
import { requireRole, type Coordinator } from '../../identity';
import { requireDayToCome, type EscortView } from '../domain/escort';
import { EscortRepository } from '../persistence/escort.repository';

/** Makes a link for an escort; it is shown once, and earlier ones keep working. */
@Injectable()
export class IssueEscortLink {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly events: EventReader,
    private readonly escorts: EscortRepository,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws DomainError forbidden, not-found (also once the link was taken back), `ESCORT.DAY_OVER` (conflict) */
  async execute(command: {
    readonly user: Coordinator;
    readonly eventId: string;
    readonly escortId: string;
  }): Promise<{ readonly escort: EscortView; readonly token: string }> {
    const { user, escortId } = command;
    requireRole(user, 'coordinator');
    const event = await this.events.byIdOrCode(user.associationId, command.eventId);
    const at = this.clock.now();
    return this.unitOfWork.run(async () => {
      const escort = await this.escorts.lock(event.id, escortId);
      requireDayToCome(event, at);
      return { escort, token: await this.escorts.issue(escort.id, at) };
    });
  }
}

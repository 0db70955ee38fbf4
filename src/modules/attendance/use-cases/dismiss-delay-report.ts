import { Inject, Injectable } from '@nestjs/common';
import { DomainError, type Clock } from '../../../kernel';
import { CLOCK } from '../../../platform/clock';
import { UnitOfWork } from '../../../platform/database';
import { escortTexts } from '../../../texts/escort';
import { EventReader, EventSeats } from '../../events';
import { requireRole, type Coordinator } from '../../identity';
import { DelayReportRepository } from '../persistence/delay-report.repository';

/** A coordinator saw what an escort said of a late bus, and nothing has to be done. */
@Injectable()
export class DismissDelayReport {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly events: EventReader,
    private readonly seats: EventSeats,
    private readonly reports: DelayReportRepository,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws DomainError forbidden, not-found (also when it was answered before) */
  async execute(command: {
    readonly user: Coordinator;
    readonly eventId: string;
    readonly reportId: string;
  }): Promise<void> {
    const { user, reportId } = command;
    requireRole(user, 'coordinator');
    const event = await this.events.byIdOrCode(user.associationId, command.eventId);
    await this.unitOfWork.run(async () => {
      await this.seats.lock(event.id);
      const answered = await this.reports.answer(event.id, reportId, this.clock.now());
      if (!answered) throw new DomainError('DELAY_REPORT.NOT_FOUND', 'not-found', escortTexts.reports.notFound);
    });
  }
}

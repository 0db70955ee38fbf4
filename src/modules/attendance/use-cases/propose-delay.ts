import { Inject, Injectable } from '@nestjs/common';
import { localDateOf, type Clock } from '../../../kernel';
import { CLOCK } from '../../../platform/clock';
import { UnitOfWork } from '../../../platform/database';
import { EventReader, EventSeats, ExpectedDayReader, type BusDelay } from '../../events';
import { notToday, requireDay } from '../domain/attendance';
import { escortLinkGone, requireOpen, type EscortView } from '../domain/escort';
import { requireMinutes, requirePlace } from '../delay/delay-rules';
import { DelayReportRepository } from '../persistence/delay-report.repository';

/** An escort says that the own bus is late; nothing changes until a coordinator looks at what follows and says so. */
@Injectable()
export class ProposeDelay {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly events: EventReader,
    private readonly seats: EventSeats,
    private readonly expectedDays: ExpectedDayReader,
    private readonly reports: DelayReportRepository,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws DomainError `ATTENDANCE.NOT_TODAY` (conflict) on any other day, `ATTENDANCE.DELAY_WRONG` (invalid), also of another bus */
  async execute(command: { readonly escort: EscortView; readonly delay: BusDelay }): Promise<void> {
    const { escort, delay } = command;
    const event = await this.events.byId(escort.associationId, escort.eventId);
    if (event === undefined) throw escortLinkGone();
    const now = this.clock.now();
    requireDay(event, now);
    requireOpen(event, now);
    if (localDateOf(now) !== event.date) throw notToday();
    requireMinutes(delay);
    const calls = await this.expectedDays.ofEvent(event.id);
    requirePlace(
      calls.filter(({ vehicleId }) => vehicleId === escort.vehicleId),
      delay,
    );
    await this.unitOfWork.run(async () => {
      await this.seats.lock(event.id);
      await this.reports.add(escort, delay, now);
    });
  }
}

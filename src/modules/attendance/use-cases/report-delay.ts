import { Inject, Injectable } from '@nestjs/common';
import { DomainError, type Clock } from '../../../kernel';
import { CLOCK } from '../../../platform/clock';
import { UnitOfWork } from '../../../platform/database';
import { DomainEvents } from '../../../platform/domain-events';
import { attendanceTexts } from '../../../texts/attendance';
import {
  EventReader,
  EventSeats,
  ExpectedDayReader,
  VehicleDelayRepository,
  visitDelays,
  type BusDelay,
  type EventView,
} from '../../events';
import type { CurrentUser } from '../../identity';
import {
  DisruptionProposals,
  ReplanDisruption,
  type DayFacts,
  type Disruption,
  type Proposed,
  type DisruptionProposal,
} from '../../interviews';
import { PresenceReader } from '../../registrations';
import { requireDay } from '../domain/attendance';
import { BusDelayed } from '../domain/attendance.domain-events';
import { requireMinutes, requirePlace } from '../delay/delay-rules';
import { delayedStops, delayPreview, type DelayPreview } from '../delay/delay-preview';
import { wayHomeOf } from '../delay/way-home';
import { DelayReportRepository } from '../persistence/delay-report.repository';
import { DayFactsReader } from '../persistence/day-facts.reader';
import { PassengerReader } from '../persistence/passenger.reader';

/** A bus is late: what follows for stops, visits and interviews; nothing changes until a person accepts it. */
@Injectable()
export class ReportDelay {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly events: EventReader,
    private readonly seats: EventSeats,
    private readonly expectedDays: ExpectedDayReader,
    private readonly delays: VehicleDelayRepository,
    private readonly reports: DelayReportRepository,
    private readonly passengers: PassengerReader,
    private readonly presences: PresenceReader,
    private readonly facts: DayFactsReader,
    private readonly replanDisruption: ReplanDisruption,
    private readonly proposals: DisruptionProposals,
    private readonly domainEvents: DomainEvents,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws DomainError `ATTENDANCE.NOT_TODAY` (conflict), `ATTENDANCE.DELAY_WRONG` (invalid) */
  async preview(query: { readonly event: EventView; readonly delay: BusDelay }): Promise<Proposed<DelayPreview>> {
    const { event, delay } = query;
    const { facts, disruption, previewOf } = await this.consequences(event, delay);
    const interviews = await this.replanDisruption.preview({ event, facts, disruption });
    return { ...previewOf(interviews), isPreliminary: interviews?.isPreliminary ?? false };
  }

  /**
   * Stores the delay, answers what escorts said of this bus, changes interviews and tours as previewed, and tells the people whose bus or interviews move.
   * @throws DomainError as the preview, or `ATTENDANCE.PREVIEW_CHANGED` (conflict)
   */
  async accept(command: {
    readonly user: CurrentUser;
    readonly eventId: string;
    readonly delay: BusDelay;
    readonly fingerprint: string;
  }): Promise<void> {
    const { user, delay } = command;
    const event = await this.events.byIdOrCode(user.associationId, command.eventId);
    const { facts, disruption, previewOf } = await this.consequences(event, delay);
    let preview: DelayPreview | undefined;
    for await (const interviews of this.proposals.candidates({ event, facts, disruption })) {
      preview = previewOf(interviews);
      if (preview.fingerprint === command.fingerprint) break;
    }
    if (preview?.fingerprint !== command.fingerprint) {
      throw new DomainError('ATTENDANCE.PREVIEW_CHANGED', 'conflict', attendanceTexts.previewChanged);
    }
    const alongside = async (): Promise<void> => {
      const at = this.clock.now();
      await this.delays.keep(event, delay, { userId: user.id, at });
      await this.reports.answerAll(event.id, delay.vehicleId, at);
      const { tell, tellOfReturn } = preview;
      await this.domainEvents.publish(new BusDelayed(event.associationId, event.id, tell, tellOfReturn));
    };
    if (changesNoInterview(preview.interviews)) {
      await this.unitOfWork.run(async () => {
        await this.seats.lock(event.id);
        await alongside();
      });
      return;
    }
    const { fingerprint } = preview.interviews;
    await this.replanDisruption.accept({ user, eventId: event.id, facts, disruption, fingerprint, alongside });
  }

  private async consequences(event: EventView, delay: BusDelay): Promise<Consequences> {
    requireDay(event, this.clock.now());
    requireMinutes(delay);
    const known = await this.expectedDays.ofEvent(event.id);
    requirePlace(known, delay);
    const expected = await this.expectedDays.ofEvent(event.id, delay);
    const facts = await this.facts.ofEvent(event);
    const passengers = await this.passengers.ofEvent(event);
    const day = { known, expected };
    const moved = {
      stops: delayedStops(delay, day, passengers.out),
      visits: visitDelays(expected, await this.events.programme(event.id)),
      wayHome: wayHomeOf(day, passengers.home),
    };
    const previewOf = (interviews: DisruptionProposal | undefined): DelayPreview =>
      delayPreview(delay, moved, interviews);
    const { presences } = await this.presences.ofEvent(event, delay);
    return { facts, disruption: { kind: 'late', visits: moved.visits, presences }, previewOf };
  }
}

interface Consequences {
  readonly facts: DayFacts;
  readonly disruption: Disruption;
  /** All that follows, once it is known what becomes of the interviews. */
  readonly previewOf: (interviews: DisruptionProposal | undefined) => DelayPreview;
}

/** Whether no interview and no tour changes, so that the published plan stays as it is. */
const changesNoInterview = (interviews: DisruptionProposal | undefined): interviews is undefined =>
  interviews === undefined ||
  interviews.changed.length + interviews.changes.slots.length + interviews.changes.tours.length === 0;

import { Inject, Injectable } from '@nestjs/common';
import { DomainError, type Clock } from '../../../../kernel';
import { CLOCK } from '../../../../platform/clock';
import { UnitOfWork } from '../../../../platform/database';
import { DomainEvents } from '../../../../platform/domain-events';
import { divisionTexts } from '../../../../texts/division';
import { driverDutyTexts } from '../../../../texts/driver-duty';
import { eventTexts } from '../../../../texts/events';
import type { Coordinator } from '../../../identity';
import { isTooLong } from '../../domain/driver-duty';
import type { StopDivision } from '../../domain/capacity/division/stop-division';
import { CapacityChanged, DropHostsDecided, ItineraryPublished } from '../../domain/events.domain-events';
import { hasRoute, matchesProgramme } from '../../domain/itinerary-of-event';
import { stopTimesOf } from '../../domain/stop-times';
import { DivisionReader } from '../../persistence/division.reader';
import { EventProgrammeReader } from '../../persistence/event-programme.reader';
import { EventStopRepository } from '../../persistence/event-stop.repository';
import type { EventEntity } from '../../persistence/event.entity';
import { EventRepository } from '../../persistence/event.repository';
import { ItineraryRepository } from '../../persistence/itinerary.repository';

const refuse = (reason: string, text: string): never => {
  throw new DomainError(`ITINERARY.${reason}`, 'conflict', text);
};

/** Makes the drafted route the one that people are told; it replaces what was published before. */
@Injectable()
export class PublishItinerary {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly events: EventRepository,
    private readonly itineraries: ItineraryRepository,
    private readonly programmes: EventProgrammeReader,
    private readonly stops: EventStopRepository,
    private readonly divisions: DivisionReader,
    private readonly domainEvents: DomainEvents,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * @throws DomainError (conflict) `ITINERARY.NONE`, `ITINERARY.IMPOSSIBLE`, `ITINERARY.OUTDATED`, `ITINERARY.TOO_FULL`,
   * or `ITINERARY.DUTY_TOO_LONG` when a driver would work more than 15 hours
   */
  async execute(command: {
    readonly user: Coordinator;
    readonly eventId: string;
    /** Whether interviews are published with it, in the same transaction: the day is then looked at as a whole. */
    readonly interviewsFollow?: boolean;
  }): Promise<void> {
    const { user, eventId } = command;
    return this.unitOfWork.run(async () => {
      const event = await this.events.lockOpen(user, eventId);
      const draft = await this.itineraries.draft(event);
      if (draft === null) return refuse('NONE', eventTexts.noItinerary);
      const { plan } = draft.plan;
      if (!hasRoute(plan)) refuse('IMPOSSIBLE', eventTexts.itineraryImpossible);
      const division = await this.divisions.of(eventId);
      const times = stopTimesOf(plan.vehicles);
      const isUpToDate = matchesProgramme(draft.plan, await this.programmes.programme(eventId), event.shape);
      if (!isUpToDate || division.boardsOutside(new Set(times.keys()))) {
        refuse('OUTDATED', eventTexts.itineraryOutdated);
      }
      if (isTooLong(plan.vehicles)) refuse('DUTY_TOO_LONG', driverDutyTexts.tooLong);
      await this.itineraries.publish(draft, this.clock.now());
      const drops = draft.plan.variation?.drops ?? {};
      await this.domainEvents.publish(new DropHostsDecided(event.associationId, event.id, drops));
      await this.divide(event, division, new Map([...times].map(([stop, { vehicleId }]) => [stop, vehicleId])));
      await this.domainEvents.publish(new ItineraryPublished(event.associationId, event.id, command.interviewsFollow));
    });
  }

  /** From now on a stop belongs to the vehicle of the route; who waits may fit now, or no longer. */
  private async divide(
    event: EventEntity,
    division: StopDivision,
    vehicleOf: ReadonlyMap<string, string>,
  ): Promise<void> {
    if (!division.saysMoreThanSums) return;
    if (division.alongRoute(vehicleOf).shortages().length > 0) refuse('TOO_FULL', divisionTexts.routeTooFull);
    await this.stops.followRoute(event, vehicleOf);
    await this.domainEvents.publish(new CapacityChanged(event.associationId, event.id));
  }
}

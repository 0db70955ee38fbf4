import { Injectable } from '@nestjs/common';
import { DomainError } from '../../../../kernel';
import { UnitOfWork } from '../../../../platform/database';
import { eventTexts } from '../../../../texts/events';
import { RegionReader } from '../../../companies';
import type { Coordinator } from '../../../identity';
import { checkStopTerms } from '../../domain/programme-input';
import { EventStopRepository } from '../../persistence/event-stop.repository';
import { EventRepository } from '../../persistence/event.repository';

/** A stop that an event's buses serve. */
export interface AddStopCommand {
  readonly user: Coordinator;
  readonly eventId: string;
  readonly pickupStopId: string;
  /** No bus comes before this time (`HH:MM`). */
  readonly earliest: string | null;
  /** At most so many minutes from leaving here to the first host. */
  readonly maxRideMinutes: number | null;
}

/** Lets the buses of an event pick people up at a stop; answers the id of the event's stop. */
@Injectable()
export class AddStop {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly events: EventRepository,
    private readonly stops: EventStopRepository,
    private readonly region: RegionReader,
  ) {}

  /** @throws DomainError not-found, `EVENT.STOP_TWICE` (conflict) or wrong terms (invalid) */
  async execute({ user, eventId, ...stop }: AddStopCommand): Promise<string> {
    checkStopTerms(stop);
    return this.unitOfWork.run(async () => {
      const event = await this.events.lockOpen(user, eventId);
      const known = await this.region.pickupStops(user.associationId);
      if (!known.some(({ id }) => id === stop.pickupStopId)) {
        throw new DomainError('EVENT.STOP_NOT_FOUND', 'not-found', eventTexts.stopNotFound);
      }
      const id = await this.stops.add(event, stop);
      await this.events.change(event, {});
      return id;
    });
  }
}

import { Injectable } from '@nestjs/common';
import { requireRole, type Coordinator } from '../../../identity';
import { AdviceDayReader } from '../../persistence/advice-day.reader';
import { TravelTimes } from '../../travel/travel-times';

/** Asks the map service for the roads between all places that an event can use, so that advice on stops knows them. */
@Injectable()
export class LookUpRoads {
  constructor(
    private readonly days: AdviceDayReader,
    private readonly travelTimes: TravelTimes,
  ) {}

  /** @throws DomainError forbidden or not-found */
  async execute(command: { readonly user: Coordinator; readonly eventId: string }): Promise<void> {
    requireRole(command.user, 'coordinator');
    const { association, travelPlaces } = await this.days.of(command);
    await this.travelTimes.between(association, travelPlaces);
  }
}

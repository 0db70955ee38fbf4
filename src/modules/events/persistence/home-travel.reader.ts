import { Injectable } from '@nestjs/common';
import { estimateTravelMinutes } from '../../../planners/itinerary';
import { AssociationReader } from '../../identity';
import type { EventProgramme } from '../domain/event-view';
import { pointOf } from '../domain/travel/known-travel';

/** Driving minutes from a visit to an event stop; 0 where one of them is not in the programme. */
export type MinutesHome = (visitId: string, eventStopId: string) => number;

/** Answers how long somebody takes from a company to the own stop, as the association's buses are estimated to drive. */
@Injectable()
export class HomeTravelReader {
  constructor(private readonly associations: AssociationReader) {}

  async within(associationId: string, { visits, stops }: EventProgramme): Promise<MinutesHome> {
    const association = await this.associations.byId(associationId);
    const speed = { speedKmh: association?.speedKmh ?? 30, detourFactor: association?.detourFactor ?? 1.35 };
    return (visitId, eventStopId) => {
      const from = visits.find(({ id }) => id === visitId);
      const to = stops.find(({ id }) => id === eventStopId);
      return from && to ? estimateTravelMinutes(pointOf(from), pointOf(to), speed) : 0;
    };
  }
}

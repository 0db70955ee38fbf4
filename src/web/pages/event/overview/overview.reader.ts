import { Injectable } from '@nestjs/common';
import { EventReader, missingForPublishing, type EventView } from '../../../../modules/events';
import { WalkedDayReader, walkDay, walkWords } from '../../../../modules/interviews';
import { SeatOccupancyReader } from '../../../../modules/registrations';
import { interviewPlacesOf, OVER, risksOf } from './event-risks';
import type { OverviewProps } from './overview.page';

type OverviewOfEvent = Pick<OverviewProps, 'event' | 'missing' | 'risks' | 'interviewPlaces' | 'occupancy'>;

/** Gathers what the overview of an event shows. */
@Injectable()
export class OverviewReader {
  constructor(
    private readonly events: EventReader,
    private readonly occupancy: SeatOccupancyReader,
    private readonly days: WalkedDayReader,
  ) {}

  async ofEvent(event: EventView): Promise<OverviewOfEvent> {
    const programme = await this.events.programme(event.id);
    const route = await this.events.itinerary(event.id, 'published');
    const occupancy = await this.occupancy.ofEvent(event.id);
    const size = {
      vehicles: programme.vehicles.length,
      stops: programme.stops.length,
      hostVisits: programme.visits.filter(({ kind }) => kind === 'host').length,
    };
    return {
      event,
      missing: missingForPublishing(size, event),
      risks: [
        ...risksOf(event, programme, { hasPublishedRoute: route !== undefined, waiting: occupancy.waiting }),
        ...(await this.walkOf(event)),
      ],
      interviewPlaces: interviewPlacesOf(programme),
      occupancy,
    };
  }

  /** Who cannot be where the plan says, once there is a route; over a day that is past nobody walks any more. */
  private async walkOf(event: EventView): Promise<string[]> {
    if (OVER.has(event.state)) return [];
    const day = await this.days.drafted(event);
    return day.calls.length === 0 ? [] : walkWords(walkDay(day), day.visits);
  }
}

import { Injectable } from '@nestjs/common';
import type { BusDelay } from '../domain/delay/expected-day';
import { draftRoute, noRoute, type DayRoute } from '../domain/presence';
import { EventReader } from './event.reader';
import { ExpectedDayReader } from './expected-day.reader';

/** Answers when the vehicles of an event are where, as surely as it is known. */
@Injectable()
export class DayRouteReader {
  constructor(
    private readonly events: EventReader,
    private readonly expectedDays: ExpectedDayReader,
  ) {}

  /**
   * The published route as it is expected to go, else the draft, else none.
   * @param delay one more thing that would be known
   */
  async ofEvent(eventId: string, delay?: BusDelay): Promise<DayRoute> {
    const published = await this.published(eventId, delay);
    return published.source === 'none' ? this.draft(eventId) : published;
  }

  /** What people were told, with the delays of the day in it. */
  async published(eventId: string, delay?: BusDelay): Promise<DayRoute> {
    const calls = await this.expectedDays.ofEvent(eventId, delay);
    return calls.length === 0 ? noRoute : { source: 'published', calls };
  }

  /** What a coordinator is about to publish, else what is published. */
  async next(eventId: string): Promise<DayRoute> {
    const draft = await this.draft(eventId);
    return draft.source === 'none' ? this.published(eventId) : draft;
  }

  private async draft(eventId: string): Promise<DayRoute> {
    const draft = await this.events.itinerary(eventId, 'draft');
    return draftRoute(draft?.plan, draft?.variation?.drops);
  }
}

import { Injectable } from '@nestjs/common';
import { DomainError } from '../kernel';
import { EventReader, type EventView } from '../modules/events';
import { sql, UnitOfWork } from '../platform/database';
import { demoTexts } from '../texts/demo';
import { demoEvents, demoScenario } from './scenario';

const FIND_EVENT = sql<{ association_id: string }>`SELECT e.association_id FROM event e
  JOIN association a ON a.id = e.association_id WHERE a.slug = ? AND e.code = ?`;

/** The events the demo is about. */
@Injectable()
export class DemoEvent {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly events: EventReader,
  ) {}

  /** @throws DomainError `DEMO.NOT_LOADED` (not-found) when the demo was not loaded, or has no such event */
  async find(code: string): Promise<EventView> {
    const event = demoEvents.some(({ eventCode }) => eventCode === code) ? await this.ifLoaded(code) : undefined;
    if (!event) throw new DomainError('DEMO.NOT_LOADED', 'not-found', demoTexts.noEvent);
    return event;
  }

  /** Those that are there, in the order of their dates: a demo that was loaded longer ago has fewer. */
  async all(): Promise<EventView[]> {
    const events: EventView[] = [];
    for (const { eventCode } of demoEvents) {
      const event = await this.ifLoaded(eventCode);
      if (event) events.push(event);
    }
    return events;
  }

  private async ifLoaded(code: string): Promise<EventView | undefined> {
    const [row] = await this.unitOfWork.query(FIND_EVENT, [demoScenario.association.slug, code]);
    return row && this.events.byIdOrCode(row.association_id, code);
  }
}

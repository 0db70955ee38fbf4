import { Injectable } from '@nestjs/common';
import { DomainError } from '../kernel';
import { EventReader, type EventView } from '../modules/events';
import { sql, UnitOfWork } from '../platform/database';
import { demoTexts } from '../texts/demo';
import { demoScenario } from './scenario';

const FIND_ASSOCIATION = sql<{ id: string }>`SELECT id FROM association WHERE slug = ?`;

/** The event the demo is about. */
@Injectable()
export class DemoEvent {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly events: EventReader,
  ) {}

  /** @throws DomainError `not-found` when the demo was not loaded */
  async find(): Promise<EventView> {
    const rows = await this.unitOfWork.query(FIND_ASSOCIATION, [demoScenario.association.slug]);
    const associationId = rows[0]?.id;
    if (associationId === undefined) throw new DomainError('DEMO.NOT_LOADED', 'not-found', demoTexts.noEvent);
    return this.events.byIdOrCode(associationId, demoScenario.eventCode);
  }
}

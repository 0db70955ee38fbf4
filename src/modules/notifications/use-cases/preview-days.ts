import { Injectable } from '@nestjs/common';
import type { ClosingDays } from '../../../kernel';
import { EventReader } from '../../events';
import { ClosingDaysPlan } from '../planning/closing-days-plan';

/** How many messages of one event other quiet days would touch. */
export interface DaysPreview {
  readonly code: string;
  readonly title: string;
  readonly moved: number;
  readonly atOnce: number;
  readonly added: number;
  readonly dropped: number;
}

/** Shows what other days of an association would do to what waits, without changing anything. */
@Injectable()
export class PreviewDays {
  constructor(
    private readonly events: EventReader,
    private readonly planByDays: ClosingDaysPlan,
  ) {}

  /** Events of the association for which something would change. */
  async execute(associationId: string, closingDays: ClosingDays): Promise<DaysPreview[]> {
    const previews: DaysPreview[] = [];
    for (const event of await this.events.list(associationId)) {
      if (event.state === 'cancelled' || event.state === 'anonymised') continue;
      const { moved, atOnce, added, dropped, asked } = await this.planByDays.execute({ ...event, closingDays });
      const counts = { moved: moved.length + asked.length, atOnce: atOnce.length, added: added.length };
      previews.push({ code: event.code, title: event.title, ...counts, dropped: dropped.length });
    }
    return previews.filter(({ moved, atOnce, added, dropped }) => moved + atOnce + added + dropped > 0);
  }
}

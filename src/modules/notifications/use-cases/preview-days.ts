import { Injectable } from '@nestjs/common';
import type { ClosingDays } from '../../../kernel';
import { EventReader } from '../../events';
import { ReplanAfterClosingDays } from '../planning/replan-after-closing-days';

/** How many messages of one event other closing days would touch. */
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
    private readonly replan: ReplanAfterClosingDays,
  ) {}

  /** Events of the association for which something would change. */
  async execute(command: {
    readonly user: { readonly associationId: string };
    readonly closingDays: ClosingDays;
  }): Promise<DaysPreview[]> {
    const { user, closingDays } = command;
    const previews: DaysPreview[] = [];
    for (const event of await this.events.list(user.associationId)) {
      if (event.state === 'cancelled' || event.state === 'anonymised') continue;
      const { moved, atOnce, added, dropped, immediate } = await this.replan.preview({ ...event, closingDays });
      const counts = { moved: moved.length + immediate.length, atOnce: atOnce.length, added: added.length };
      previews.push({ code: event.code, title: event.title, ...counts, dropped: dropped.length });
    }
    return previews.filter(({ moved, atOnce, added, dropped }) => moved + atOnce + added + dropped > 0);
  }
}

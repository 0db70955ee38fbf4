import { Injectable } from '@nestjs/common';
import { DomainError } from '../../../kernel';
import { dayWalkTexts } from '../../../texts/day-walk';
import { EventReader } from '../../events';
import { walkDay } from '../domain/day-walk/walk-day';
import { walkWords } from '../domain/day-walk/walk-words';
import { WalkedDayReader } from '../persistence/walked-day.reader';

/** So many sentences are read; what is behind them is counted. */
const MOST_LINES = 4;

/** Refuses to tell people a day on which somebody cannot be where the plan says. */
@Injectable()
export class DayGuard {
  constructor(
    private readonly events: EventReader,
    private readonly days: WalkedDayReader,
  ) {}

  /**
   * Walks the day as it is published by now: call it in the transaction that publishes, after everything is written.
   * @throws DomainError `DAY.NO_ROUTE` or `DAY.IMPOSSIBLE` (conflict) that says who cannot be where, and what helps
   */
  async refuseImpossible(eventId: string): Promise<void> {
    const event = await this.events.anyById(eventId);
    if (event === undefined) return;
    const day = await this.days.published(event);
    const hasRiderWithInterview = day.people.some(({ rides, interviews }) => rides && interviews.length > 0);
    if (day.calls.length === 0) {
      if (!hasRiderWithInterview) return;
      throw new DomainError('DAY.NO_ROUTE', 'conflict', dayWalkTexts.noRoute);
    }
    const lines = walkWords(walkDay(day), day.visits);
    if (lines.length === 0) return;
    const first = lines.slice(0, MOST_LINES);
    const more = lines.length - first.length;
    const words = more === 0 ? first : [...first, dayWalkTexts.more(more)];
    throw new DomainError('DAY.IMPOSSIBLE', 'conflict', dayWalkTexts.impossible(words));
  }
}

import { Inject, Injectable } from '@nestjs/common';
import { DomainError, localDateOf, localTimeOf, type Clock } from '../../../kernel';
import { CLOCK } from '../../../platform/clock';
import { dayWalkTexts } from '../../../texts/day-walk';
import { EventReader, type EventView } from '../../events';
import { walkDay } from '../domain/day-walk/walk-day';
import { walkWords } from '../domain/day-walk/walk-words';
import type { WalkFinding } from '../domain/day-walk/walked-day';
import { WalkedDayReader } from '../persistence/walked-day.reader';

/** So many sentences are read; what is behind them is counted. */
const MOST_LINES = 4;

/** Refuses to tell people a day on which somebody cannot be where the plan says. */
@Injectable()
export class DayGuard {
  constructor(
    private readonly events: EventReader,
    private readonly days: WalkedDayReader,
    @Inject(CLOCK) private readonly clock: Clock,
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
    const lines = walkWords(this.ahead(event, walkDay(day)), day.visits);
    if (lines.length === 0) return;
    const first = lines.slice(0, MOST_LINES);
    const more = lines.length - first.length;
    const words = more === 0 ? first : [...first, dayWalkTexts.more(more)];
    throw new DomainError('DAY.IMPOSSIBLE', 'conflict', dayWalkTexts.impossible(words));
  }

  /** On the day itself only interviews that are still to come count: nothing else can be planned otherwise any more. */
  private ahead({ date }: EventView, findings: readonly WalkFinding[]): readonly WalkFinding[] {
    const instant = this.clock.now();
    if (localDateOf(instant) < date) return findings;
    const now = localTimeOf(instant);
    return findings.filter(({ code, startsAt }) => code !== 'tour-outside-stay' && startsAt !== null && startsAt > now);
  }
}

import { Inject, Injectable } from '@nestjs/common';
import type { Clock, LocalDate, ClosingDays } from '../../../kernel';
import { CLOCK } from '../../../platform/clock';
import { EventReader } from '../../events';
import { offerExpiry } from '../domain/offer-expiry';

interface OfferedEvent {
  readonly id: string;
  readonly date: LocalDate;
  readonly closingDays: ClosingDays;
}

/** Answers until when an offer of an event could be answered. */
@Injectable()
export class OfferExpiryReader {
  constructor(
    private readonly events: EventReader,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** For an offer made now; null when the list is closed: too late for any offer. */
  async ofOfferMadeNow(event: OfferedEvent): Promise<Date | null> {
    return offerExpiry(this.clock.now(), { ...event, departure: await this.departure(event.id) });
  }

  /** When the first bus leaves its first stop, once that is published. */
  private async departure(eventId: string): Promise<string | null> {
    const times = await this.events.stopTimes(eventId);
    return [...times.values()].map(({ leave }) => leave).sort()[0] ?? null;
  }
}

import { Injectable } from '@nestjs/common';
import { EventReader, type EventView } from '../../events';
import { RegistrationReader, type RegistrationView } from '../../registrations';
import type { SendTruth } from '../domain/still-applies';
import type { MessageRow } from '../persistence/message-row.reader';

/** What a message is about, read anew from the modules that know. */
export interface MessageSubject {
  readonly event: EventView | undefined;
  readonly registration: RegistrationView | undefined;
  /** Until when the offer the message is about stays open; null when it is closed or there is none. */
  readonly offerExpiresAt: Date | null;
  readonly truth: SendTruth;
}

@Injectable()
export class TruthReader {
  constructor(
    private readonly events: EventReader,
    private readonly registrations: RegistrationReader,
  ) {}

  async of(message: MessageRow): Promise<MessageSubject> {
    const event = message.eventId === null ? undefined : await this.events.anyById(message.eventId);
    const registration =
      message.recipientType === 'participant' ? await this.registrations.byId(message.recipientId) : undefined;
    const offerExpiresAt = await this.offer(message);
    return {
      event,
      registration,
      offerExpiresAt,
      truth: {
        ...(event === undefined ? {} : { eventState: event.state }),
        ...(registration === undefined ? {} : { registrationState: registration.state }),
        offerOpen: offerExpiresAt !== null,
        usefulUntil: message.usefulUntil,
      },
    };
  }

  private async offer(message: MessageRow): Promise<Date | null> {
    if (message.kind !== 'seat-offer' || message.subjectId === null) return null;
    return (await this.registrations.openOffer(message.subjectId))?.expiresAt ?? null;
  }
}

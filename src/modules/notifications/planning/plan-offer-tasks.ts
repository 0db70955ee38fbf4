import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '../../../kernel';
import { CLOCK } from '../../../platform/clock';
import type { EventView } from '../../events';
import type { OfferView, RegistrationView } from '../../registrations';
import { planMessage } from './schedule/message-plan';
import { PlannedMessageRepository } from './planned-message.repository';

/** Gives counsellors what a message to their people cannot do around an offer. */
@Injectable()
export class PlanOfferTasks {
  constructor(
    private readonly plannedMessages: PlannedMessageRepository,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** For people who are reached by phone or post a task with these words exists already. */
  async offered(event: EventView, person: RegistrationView, offer: OfferView): Promise<void> {
    const isCalled = person.channel === 'telefoon' || person.channel === 'post';
    if (person.interpreterLanguage === null || isCalled) return;
    await this.add('counsellor-offer-call', event, person, offer.id, offer.expiresAt);
  }

  lapsed(event: EventView, person: RegistrationView, offerId: string): Promise<void> {
    return this.add('counsellor-offer-lapsed', event, person, offerId);
  }

  private add(
    kind: 'counsellor-offer-call' | 'counsellor-offer-lapsed',
    event: EventView,
    { id: subjectId, counsellorId: recipientId }: RegistrationView,
    edition: string,
    offerExpiresAt?: Date,
  ): Promise<void> {
    const { associationId } = event;
    const until = offerExpiresAt === undefined ? {} : { offerExpiresAt };
    return this.plannedMessages.add(
      planMessage({ kind, associationId, event, recipientId, subjectId, edition, ...until }, this.clock.now()),
    );
  }
}

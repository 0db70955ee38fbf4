import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database';
import type { Holding } from '../domain/message-actions';
import type { MessageKind } from '../domain/message-kinds';
import { OutboxRepository } from '../sending/outbox.repository';

/**
 * Stops everything of an event that has not begun to leave, or all of one kind, and lets it go again. What is planned
 * afterwards goes its way; what became too late meanwhile is not sent.
 */
@Injectable()
export class HoldMessages {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: OutboxRepository,
  ) {}

  /** @returns how many messages it was about */
  execute(command: {
    readonly user: { readonly associationId: string };
    readonly eventId: string;
    readonly kind: MessageKind | undefined;
    readonly action: Holding;
  }): Promise<number> {
    const { user, eventId, kind, action } = command;
    const messages = { associationId: user.associationId, eventId, ...(kind === undefined ? {} : { kind }) };
    return this.unitOfWork.run(() => this.outbox.changeStateOfMany(action, messages));
  }
}

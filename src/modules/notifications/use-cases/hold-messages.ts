import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database';
import type { MessageKind } from '../domain/message-kinds';
import { changeOf } from '../domain/message-life-cycle';

/** What can be done with many messages at once. */
export const holdings = ['hold', 'release'] as const;
export type Holding = (typeof holdings)[number];

/**
 * Stops everything of an event that has not begun to leave, or all of one kind, and lets it go again. What is planned
 * afterwards goes its way; what became too late meanwhile is not sent.
 */
@Injectable()
export class HoldMessages {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Answers how many messages it was about. */
  execute(command: {
    readonly user: { readonly associationId: string };
    readonly eventId: string;
    readonly kind: MessageKind | undefined;
    readonly action: Holding;
  }): Promise<number> {
    const { user, eventId, kind, action } = command;
    const { from, to } = changeOf(action);
    // Without a lease the last step before sending refuses, also of a worker that had it in hand.
    return this.unitOfWork.run(() =>
      this.unitOfWork.execute(
        `UPDATE message SET state = ?, lease_token = NULL, lease_until = NULL
         WHERE event_id = ? AND association_id = ? AND state IN (?)${kind === undefined ? '' : ' AND kind = ?'}`,
        [to, eventId, user.associationId, from, ...(kind === undefined ? [] : [kind])],
      ),
    );
  }
}

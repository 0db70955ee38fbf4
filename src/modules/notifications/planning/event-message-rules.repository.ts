import { Injectable } from '@nestjs/common';
import { sql, UnitOfWork } from '../../../platform/database';
import type { MessageKind } from '../domain/message-kinds';
import { isStandard, NO_EVENT_RULES, type EventMessageRules, type MessageRule } from './schedule/event-message-rules';

interface RuleRow {
  readonly kind: MessageKind;
  readonly enabled: number;
  readonly amount: number;
  readonly time: string | null;
}

/** Who changes a rule of which event, and when. */
export interface RuleChange {
  readonly associationId: string;
  readonly eventId: string;
  readonly userId: string;
  readonly at: Date;
}

const OF_EVENT = sql<RuleRow>`SELECT kind, enabled, amount, local_time AS time FROM message_rule WHERE event_id = ?`;

const FORGET = sql`DELETE FROM message_rule WHERE event_id = ? AND kind = ?`;

const SAVE = sql`INSERT INTO message_rule
    (event_id, kind, association_id, enabled, amount, local_time, changed_by, changed_at)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE enabled = VALUES(enabled), amount = VALUES(amount),
    local_time = VALUES(local_time), changed_by = VALUES(changed_by), changed_at = VALUES(changed_at)`;

/** What coordinators changed about when messages of an event go. */
@Injectable()
export class EventMessageRulesRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Asks nothing about an event of which nobody changed anything. */
  async of(event: { readonly id: string; readonly ownMessagePlan: number }): Promise<EventMessageRules> {
    if (event.ownMessagePlan === 0) return NO_EVENT_RULES;
    const rows = await this.unitOfWork.query(OF_EVENT, [event.id]);
    return new Map(rows.map((row) => [row.kind, { ...row, enabled: row.enabled === 1 }]));
  }

  /** Keeps a rule; one that is standard again leaves no trace. */
  async save(rule: MessageRule, { associationId, eventId, userId, at }: RuleChange): Promise<void> {
    const { kind, enabled, amount, time } = rule;
    if (isStandard(rule)) await this.unitOfWork.execute(FORGET, [eventId, kind]);
    else await this.unitOfWork.execute(SAVE, [eventId, kind, associationId, enabled ? 1 : 0, amount, time, userId, at]);
  }
}

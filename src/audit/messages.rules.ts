import type { AuditRule, AuditSubject } from '../platform/audit';
import { sql } from '../platform/database';

/** Messages: nobody is forgotten, and nobody who left is still written to. */
export const messageRules: readonly AuditRule[] = [
  {
    code: 'MESSAGES.NO_CONFIRMATION',
    says: 'Somebody with a seat has no confirmation, sent or on its way',
    sql: sql<AuditSubject>`SELECT r.id AS subject FROM registration r JOIN event e ON e.id = r.event_id AND e.state NOT IN ('cancelled', 'anonymised')
      LEFT JOIN message m ON m.recipient_type = 'participant' AND m.recipient_id = r.id AND m.kind = 'confirmation'
        AND m.state <> 'cancelled'
      WHERE r.state IN ('seated', 'confirmed') AND m.id IS NULL`,
  },
  {
    code: 'MESSAGES.TO_SOMEBODY_GONE',
    says: 'A reminder waits for somebody who no longer comes',
    sql: sql<AuditSubject>`SELECT m.id AS subject FROM message m JOIN registration r ON r.id = m.recipient_id AND m.recipient_type = 'participant'
      WHERE r.state IN ('cancelled', 'lapsed') AND m.state IN ('planned', 'held') AND m.kind LIKE 'reminder%'`,
  },
  {
    code: 'MESSAGES.SENT_WITHOUT_MOMENT',
    says: 'A message is sent without a moment, or has a moment without being sent',
    sql: sql<AuditSubject>`SELECT id AS subject FROM message WHERE (state = 'sent') <> (sent_at IS NOT NULL)`,
  },
  {
    code: 'MESSAGES.SENDING_WITHOUT_LEASE',
    says: 'A message is being sent by nobody',
    sql: sql<AuditSubject>`SELECT id AS subject FROM message WHERE state = 'sending' AND (lease_token IS NULL OR lease_until IS NULL)`,
  },
  {
    code: 'MESSAGES.SMS_TO_OTHERS',
    says: 'An SMS goes to somebody who does not take part: only jobseekers choose that channel',
    sql: sql<AuditSubject>`SELECT id AS subject FROM message WHERE channel = 'sms' AND recipient_type <> 'participant'`,
  },
  {
    code: 'MESSAGES.RULE_FORGOTTEN',
    says: 'An event has rules of its own that a referral would not look for, or of another association',
    sql: sql<AuditSubject>`SELECT r.event_id AS subject FROM message_rule r JOIN event e ON e.id = r.event_id
      WHERE e.own_message_plan = 0 OR e.association_id <> r.association_id`,
  },
  {
    code: 'MESSAGES.SWITCHED_OFF_WAITS',
    says: 'A message waits that was switched off for its event',
    sql: sql<AuditSubject>`SELECT m.id AS subject FROM message m JOIN message_rule r ON r.event_id = m.event_id AND r.kind = m.kind
      WHERE r.enabled = 0 AND m.state IN ('planned', 'held')`,
  },
  {
    code: 'MESSAGES.ON_QUIET_DAY',
    says: 'A message with a moment of its own waits for a day on which its association is closed',
    // Such a moment is a whole minute in the daytime, when it is the same day in UTC. What could not wait any longer, or was sent
    // anew by hand, goes at any second.
    sql: sql<AuditSubject>`SELECT m.id AS subject FROM message m JOIN closing_day d ON d.association_id = m.association_id
        AND d.date = DATE(m.due_at)
      WHERE m.kind IN ('reminder-7', 'reminder-3', 'reminder-1', 'follow-up', 'after-1-month', 'after-3-months',
        'after-6-months', 'counsellor-digest-before', 'counsellor-digest-after', 'open-outcomes', 'host-feedback-reminder',
        'coach-numbers', 'host-names', 'host-day-before')
      AND m.state IN ('planned', 'held') AND m.attempts = 0 AND m.first_due_at IS NULL
      AND SECOND(m.due_at) = 0 AND MICROSECOND(m.due_at) = 0`,
  },
  {
    code: 'MESSAGES.COACH_TWICE',
    says: 'Two messages about one ride wait for one coach operator: only the last word may go',
    sql: sql<AuditSubject>`SELECT recipient_id AS subject FROM message
      WHERE recipient_type = 'coach' AND kind <> 'coach-numbers' AND state IN ('planned', 'held')
      GROUP BY recipient_id, event_id HAVING COUNT(*) > 1`,
  },
  {
    code: 'MESSAGES.COACH_ELSEWHERE',
    says: 'A message to a coach operator is about a vehicle of another event',
    sql: sql<AuditSubject>`SELECT m.id AS subject FROM message m JOIN event_vehicle v ON v.id = m.recipient_id
      WHERE m.recipient_type = 'coach' AND v.event_id <> m.event_id`,
  },
  {
    code: 'MESSAGES.STOP_REMINDER_LATE',
    says: 'The SMS shortly before the bus would come when the bus has left',
    sql: sql<AuditSubject>`SELECT id AS subject FROM message WHERE kind = 'reminder-stop' AND state IN ('planned', 'held')
      AND (useful_until IS NULL OR (due_at >= useful_until AND attempts = 0))`,
  },
  {
    code: 'MESSAGES.TASK_LOST',
    says: 'A message for somebody without e-mail counts as delivered but is on no task list',
    sql: sql<AuditSubject>`SELECT m.id AS subject FROM message m LEFT JOIN task t ON t.message_id = m.id
      WHERE m.channel = 'task' AND m.state = 'sent' AND t.id IS NULL
        AND m.created_at > (SELECT MAX(created_at) FROM message) - INTERVAL 6 MONTH`,
  },
];

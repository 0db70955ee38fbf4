import { Injectable } from '@nestjs/common';
import { sql, UnitOfWork } from '../../../platform/database';
import { Discloses, type DisclosedRow } from '../../../platform/disclosure';

/** To the person, and to others about the person. */
const MESSAGES = sql<{
  event: string;
  kind: string;
  channel: string;
  state: string;
  subjectLine: string | null;
  dueAt: Date;
  sentAt: Date | null;
  attempts: number;
  problem: string | null;
  createdAt: Date;
}>`
  SELECT e.title AS event, m.kind, m.channel, m.state, m.rendered_subject AS subjectLine, m.due_at AS dueAt,
    m.sent_at AS sentAt, m.attempts, m.failure_text AS problem, m.created_at AS createdAt
  FROM registration r JOIN message m ON m.recipient_id = r.id OR (m.event_id = r.event_id AND m.subject_id = r.id)
  JOIN event e ON e.id = r.event_id
  WHERE r.jobseeker_id = ? ORDER BY m.due_at, m.id`;

const QUESTION_STOPS = sql<{ event: string; createdAt: Date; expiresAt: Date; stoppedAt: Date | null }>`
  SELECT e.title AS event, q.created_at AS createdAt, q.expires_at AS expiresAt, q.stopped_at AS stoppedAt
  FROM question_stop q JOIN registration r ON r.id = q.registration_id JOIN event e ON e.id = r.event_id
  WHERE r.jobseeker_id = ? ORDER BY q.created_at, q.id`;

const TASKS = sql<{
  event: string;
  title: string;
  words: string;
  by: string | null;
  dueAt: Date | null;
  createdAt: Date;
  doneAt: Date | null;
}>`
  SELECT e.title AS event, t.title, t.body AS words, CONCAT(u.first_name, ' ', u.last_name) AS \`by\`, t.due_at AS dueAt,
    t.created_at AS createdAt, t.done_at AS doneAt
  FROM task t JOIN registration r ON r.id = t.registration_id JOIN event e ON e.id = r.event_id
  LEFT JOIN user_account u ON u.id = t.user_id WHERE r.jobseeker_id = ? ORDER BY t.created_at, t.id`;

/** Tells somebody which messages and tasks there are about them. */
@Injectable()
export class MessageDisclosureReader {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  @Discloses('messages')
  messages(jobseekerId: string): Promise<readonly DisclosedRow[]> {
    return this.unitOfWork.query(MESSAGES, [jobseekerId]);
  }

  @Discloses('questionStops')
  questionStops(jobseekerId: string): Promise<readonly DisclosedRow[]> {
    return this.unitOfWork.query(QUESTION_STOPS, [jobseekerId]);
  }

  @Discloses('tasks')
  tasks(jobseekerId: string): Promise<readonly DisclosedRow[]> {
    return this.unitOfWork.query(TASKS, [jobseekerId]);
  }
}

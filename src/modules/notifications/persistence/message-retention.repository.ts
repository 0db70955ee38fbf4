import { Injectable } from '@nestjs/common';
import { subDays, subMonths } from 'date-fns';
import { addDays, localDateOf, retentionTerms } from '../../../kernel';
import { fragment, sql, UnitOfWork } from '../../../platform/database';
import { Forgets, ForgetsCopies } from '../../../platform/retention';
import { KINDS_THAT_NAME_A_LANGUAGE } from '../domain/message-kinds';

const { supportNeedDays: NEED_DAYS } = retentionTerms;
const { subjectMonths: SUBJECT_MONTHS, taskMonths: TASK_MONTHS, deliveryMonths: DELIVERY_MONTHS } = retentionTerms;

/** After a message is of no use any more: until then a change must be seen against what it announced. */
const ANNOUNCED_DAYS = 14;

const FORGET_SUBJECTS = sql`UPDATE message
  SET rendered_subject = NULL, drop_reason = NULL, failure_kind = NULL, failure_text = NULL
  WHERE created_at <= ? AND COALESCE(rendered_subject, drop_reason, failure_kind) IS NOT NULL`;

const FORGET_ANNOUNCED = sql`UPDATE message SET announced = NULL WHERE announced IS NOT NULL AND useful_until <= ?`;

const OF_FORGOTTEN_PEOPLE = fragment`
  SELECT r.id FROM registration r JOIN jobseeker j ON j.id = r.jobseeker_id WHERE j.forgotten_at IS NOT NULL`;

const FORGET_TASKS_OF_PEOPLE = sql`
  DELETE FROM task WHERE registration_id IN (${OF_FORGOTTEN_PEOPLE})
    OR message_id IN (SELECT m.id FROM message m WHERE m.recipient_id IN (${OF_FORGOTTEN_PEOPLE}))`;

/** What a mail server said often holds the address, a subject the name, and what was announced the whole day of somebody. */
const FORGET_WORDS_OF_PEOPLE = sql`UPDATE message
  SET rendered_subject = NULL, failure_text = NULL, announced = NULL
  WHERE COALESCE(rendered_subject, failure_text, announced) IS NOT NULL AND (
    recipient_id IN (${OF_FORGOTTEN_PEOPLE}) OR subject_id IN (${OF_FORGOTTEN_PEOPLE})
    OR (recipient_type = 'host' AND NOT EXISTS (SELECT 1 FROM host_contact c WHERE c.id = message.recipient_id))
    OR (recipient_type = 'user' AND recipient_id IN (SELECT u.id FROM user_account u WHERE u.forgotten_at IS NOT NULL)))`;

/** Of which language somebody needs an interpreter is a need, and goes when the needs go. */
const FORGET_TASKS_WITH_LANGUAGE = sql`
  DELETE t FROM task t JOIN message m ON m.id = t.message_id JOIN event e ON e.id = m.event_id
  WHERE m.kind IN (?) AND e.date <= ?`;

const FORGET_SUBJECTS_WITH_LANGUAGE = sql`
  UPDATE message m JOIN event e ON e.id = m.event_id SET m.rendered_subject = NULL
  WHERE m.kind IN (?) AND m.rendered_subject IS NOT NULL AND e.date <= ?`;

const FORGET_TASKS = sql`DELETE FROM task WHERE created_at <= ?`;

const FORGET_DELIVERIES = sql`DELETE FROM message WHERE created_at <= ?`;

/** Forgets what was written to people. Bodies are never stored; subjects, tasks and delivery facts are. */
@Injectable()
export class MessageRetention {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  @Forgets(`subjects of messages, after ${SUBJECT_MONTHS} months`)
  subjects(now: Date): Promise<number> {
    return this.unitOfWork.execute(FORGET_SUBJECTS, [subMonths(now, SUBJECT_MONTHS)]);
  }

  @Forgets(`days that messages announced, ${ANNOUNCED_DAYS} days after their use`)
  announced(now: Date): Promise<number> {
    return this.unitOfWork.execute(FORGET_ANNOUNCED, [subDays(now, ANNOUNCED_DAYS)]);
  }

  @Forgets(`tasks, after ${TASK_MONTHS} months`)
  tasks(now: Date): Promise<number> {
    return this.unitOfWork.execute(FORGET_TASKS, [subMonths(now, TASK_MONTHS)]);
  }

  @Forgets(`languages of interpreters in tasks and subjects, ${NEED_DAYS} days after the event`)
  languages(now: Date): Promise<number> {
    const before = addDays(localDateOf(now), -NEED_DAYS);
    return this.unitOfWork.run(async () => {
      const subjects = await this.unitOfWork.execute(FORGET_SUBJECTS_WITH_LANGUAGE, [
        KINDS_THAT_NAME_A_LANGUAGE,
        before,
      ]);
      return (
        subjects + (await this.unitOfWork.execute(FORGET_TASKS_WITH_LANGUAGE, [KINDS_THAT_NAME_A_LANGUAGE, before]))
      );
    });
  }

  @ForgetsCopies('tasks about people who are forgotten')
  tasksOfPeople(): Promise<number> {
    return this.unitOfWork.execute(FORGET_TASKS_OF_PEOPLE);
  }

  @ForgetsCopies('words of messages to people, contacts and users who are forgotten')
  wordsOfPeople(): Promise<number> {
    return this.unitOfWork.execute(FORGET_WORDS_OF_PEOPLE);
  }

  @Forgets(`delivery facts, after ${DELIVERY_MONTHS} months`)
  deliveries(now: Date): Promise<number> {
    return this.unitOfWork.execute(FORGET_DELIVERIES, [subMonths(now, DELIVERY_MONTHS)]);
  }
}

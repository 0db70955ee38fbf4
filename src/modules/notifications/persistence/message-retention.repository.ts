import { Injectable } from '@nestjs/common';
import { subDays, subMonths } from 'date-fns';
import { UnitOfWork } from '../../../platform/database';
import { Forgets } from '../../../platform/retention';

const SUBJECT_MONTHS = 6;
const TASK_MONTHS = 7;
const DELIVERY_MONTHS = 12;

/** After a message is of no use any more: until then a change must be seen against what it told. */
const TOLD_DAYS = 14;

/** Forgets what was written to people. Bodies are never stored; subjects, tasks and delivery facts are. */
@Injectable()
export class MessageRetention {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  @Forgets(`subjects of messages, after ${SUBJECT_MONTHS} months`)
  subjects(now: Date): Promise<number> {
    return this.unitOfWork.execute(
      'UPDATE message SET rendered_subject = NULL, last_error = NULL WHERE created_at <= ? AND (rendered_subject IS NOT NULL OR last_error IS NOT NULL)',
      [subMonths(now, SUBJECT_MONTHS)],
    );
  }

  @Forgets(`what messages told about the day, ${TOLD_DAYS} days after their use`)
  told(now: Date): Promise<number> {
    return this.unitOfWork.execute('UPDATE message SET told = NULL WHERE told IS NOT NULL AND useful_until <= ?', [
      subDays(now, TOLD_DAYS),
    ]);
  }

  @Forgets(`tasks, after ${TASK_MONTHS} months`)
  tasks(now: Date): Promise<number> {
    return this.unitOfWork.execute('DELETE FROM task WHERE created_at <= ?', [subMonths(now, TASK_MONTHS)]);
  }

  @Forgets(`delivery facts, after ${DELIVERY_MONTHS} months`)
  deliveries(now: Date): Promise<number> {
    return this.unitOfWork.execute('DELETE FROM message WHERE created_at <= ?', [subMonths(now, DELIVERY_MONTHS)]);
  }
}

import { Injectable } from '@nestjs/common';
import { localDateOf, retentionTerms } from '../../../kernel';
import { fragment, sql, UnitOfWork } from '../../../platform/database';
import { Forgets } from '../../../platform/retention';

const { hostContactMonths: MONTHS, stoppedHostMonths: STOPPED_MONTHS } = retentionTerms;

/** An id begins with the millisecond in which the contact was noted (UUID version 7), so somebody new at an old host stays. */
const NOTED_ON = fragment`DATE(FROM_UNIXTIME(CONV(REPLACE(LEFT(c.id, 13), '-', ''), 16, 10) / 1000))`;

const LAST_EVENT = fragment`COALESCE(
  (SELECT MAX(e.date) FROM site_visit v JOIN event e ON e.id = v.event_id WHERE v.host_company_id = h.id), ${NOTED_ON})`;

const FORGET = sql`
  DELETE c FROM host_contact c JOIN host_company h ON h.id = c.host_company_id
  WHERE DATE_ADD(GREATEST(${LAST_EVENT}, ${NOTED_ON}), INTERVAL ${MONTHS} MONTH) <= ?
    OR DATE_ADD(GREATEST(${LAST_EVENT}, h.active_until), INTERVAL ${STOPPED_MONTHS} MONTH) <= ?`;

/** Forgets whom to call at a host company that no longer takes part. */
@Injectable()
export class HostContactRetention {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  @Forgets(`contacts of host companies, ${MONTHS} months after their last event (${STOPPED_MONTHS} for who stopped)`)
  contacts(now: Date): Promise<number> {
    const today = localDateOf(now);
    return this.unitOfWork.executeAlone(FORGET, [today, today]);
  }
}

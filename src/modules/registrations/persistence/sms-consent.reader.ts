import { Injectable } from '@nestjs/common';
import { sql, UnitOfWork } from '../../../platform/database';

export interface SmsConsentView {
  readonly givenBy: string;
  readonly givenAt: Date;
}

const OF = sql<SmsConsentView, 'givenBy' | 'givenAt'>`
  SELECT CONCAT(u.first_name, ' ', u.last_name) AS givenBy, r.sms_allowed_at AS givenAt
  FROM registration r JOIN user_account u ON u.id = r.sms_allowed_by WHERE r.id = ? AND r.sms_allowed = 1`;

/** Answers by whose word somebody gets text messages about an event. */
@Injectable()
export class SmsConsentReader {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Undefined for somebody who may not get any. */
  async of(registrationId: string): Promise<SmsConsentView | undefined> {
    return (await this.unitOfWork.query(OF, [registrationId]))[0];
  }
}

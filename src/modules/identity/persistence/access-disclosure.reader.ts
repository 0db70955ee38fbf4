import { Injectable } from '@nestjs/common';
import { sql, UnitOfWork } from '../../../platform/database';
import { Discloses, type DisclosedRow } from '../../../platform/disclosure';

const ACCESS = sql<{ at: Date; by: string | null; organisation: string | null; action: string; screen: string }>`
  SELECT DISTINCT l.at, COALESCE(CONCAT(u.first_name, ' ', u.last_name), x.name) AS \`by\`, o.name AS organisation, l.action, l.screen
  FROM registration r JOIN access_log l ON l.association_id = r.association_id AND (l.subject_id = r.id OR LOCATE(r.id, l.people) > 0)
  LEFT JOIN user_account u ON u.id = l.user_id LEFT JOIN organisation o ON o.id = u.organisation_id
  LEFT JOIN escort x ON x.id = l.user_id
  WHERE r.jobseeker_id = ? ORDER BY l.at DESC`;

/** Tells somebody who opened their file, or a list on which they stood. */
@Injectable()
export class AccessDisclosureReader {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  @Discloses('access')
  access(jobseekerId: string): Promise<readonly DisclosedRow[]> {
    return this.unitOfWork.query(ACCESS, [jobseekerId]);
  }
}

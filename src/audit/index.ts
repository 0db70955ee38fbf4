import type { AuditRule } from '../platform/audit';
import { attendanceRules } from './attendance.rules';
import { dayRules } from './days.rules';
import { delayRules } from './delays.rules';
import { divisionRules } from './division.rules';
import { interviewRules } from './interviews.rules';
import { messageRules } from './messages.rules';
import { outcomeRules } from './outcomes.rules';
import { peopleRules } from './people.rules';
import { seatRules } from './seats.rules';
import { tourRules } from './tours.rules';
import { travelRules } from './travel.rules';

/** Every invariant of the product; `cli audit` and the integration tests check them all. */
export const auditRules: readonly AuditRule[] = [
  ...seatRules,
  ...divisionRules,
  ...peopleRules,
  ...interviewRules,
  ...attendanceRules,
  ...messageRules,
  ...outcomeRules,
  ...travelRules,
  ...delayRules,
  ...dayRules,
  ...tourRules,
];

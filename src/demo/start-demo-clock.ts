import type { INestApplicationContext } from '@nestjs/common';
import { instantOf } from '../kernel';
import { DemoClock } from '../platform/clock';
import { sql, UnitOfWork } from '../platform/database';

/** Referral for event HNJ-2027-01 is open, and the day is some weeks away. */
const START = instantOf('2027-01-25', '09:00');

const FIND_CLOCK = sql<{ id: number }>`SELECT id FROM demo_clock`;

/** Sets the demo's clock the first time; later starts find it where it was. */
export async function startDemoClock(app: INestApplicationContext): Promise<void> {
  const rows = await app.get(UnitOfWork, { strict: false }).query(FIND_CLOCK);
  if (rows.length === 0) await app.get(DemoClock, { strict: false }).moveTo(START);
}

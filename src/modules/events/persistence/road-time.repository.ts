import { Injectable } from '@nestjs/common';
import { sql, UnitOfWork } from '../../../platform/database';

/** What a map service once answered about one road; both places by their key, `minutes` null where no road leads. */
export interface RoadTime {
  readonly from: string;
  readonly to: string;
  readonly minutes: number | null;
  readonly metres: number | null;
  readonly measuredAt: Date;
}

const ROWS_AT_ONCE = 500;

const KNOWN_ROADS = sql<RoadTime>`
  SELECT from_place AS \`from\`, to_place AS \`to\`, minutes, metres, measured_at AS measuredAt FROM road_time
  WHERE provider = ? AND from_place IN (?) AND to_place IN (?)`;

const KEEP_ROADS = sql`
  INSERT INTO road_time (provider, from_place, to_place, minutes, metres, measured_at) VALUES (?, ?, ?, ?, ?, ?)
  ON DUPLICATE KEY UPDATE minutes = VALUES(minutes), metres = VALUES(metres), measured_at = VALUES(measured_at)`;

/** Remembers what map services answered, so that the same question is asked once a month and not for every plan. */
@Injectable()
export class RoadTimeRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  known(provider: string, places: readonly string[]): Promise<RoadTime[]> {
    if (places.length === 0) return Promise.resolve([]);
    return this.unitOfWork.query(KNOWN_ROADS, [provider, places, places]);
  }

  /** Takes the place of what was known about the same roads. */
  async keep(provider: string, times: readonly RoadTime[]): Promise<void> {
    for (let start = 0; start < times.length; start += ROWS_AT_ONCE) {
      const rows = times.slice(start, start + ROWS_AT_ONCE);
      await this.unitOfWork.addRows(
        KEEP_ROADS,
        rows.map(({ from, to, minutes, metres, measuredAt }) => [provider, from, to, minutes, metres, measuredAt]),
      );
    }
  }
}

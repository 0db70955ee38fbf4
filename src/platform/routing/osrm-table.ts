import { z } from 'zod';
import { RoadTable, type RoadAnswer, type RoadFailure, type RoadLegs, type RoadPlace } from './road-table';

/** Time-out in milliseconds: a coordinator waits for the route, and estimated times can be had at once. */
const PATIENCE_MS = 4_000;
const SECONDS = 60;

const cells = z.array(z.array(z.number().nullable()));
const met = z.array(z.object({ distance: z.number().nullish() })).optional();
const answered = z.object({ code: z.literal('Ok'), durations: cells, distances: cells.optional(), destinations: met });
const refused = z.object({ code: z.string().max(60), message: z.string().max(500).default('') });

const failed = (failure: RoadFailure, detail: string): RoadAnswer => ({ found: false, failure, detail });

/**
 * The table service of OSRM, and of whatever speaks like it: `GET /table/v1/driving/lon,lat;lon,lat`, seconds and
 * metres, null where there is no route, and `code` other than "Ok" for a refusal.
 */
export class OsrmTable extends RoadTable {
  readonly provider: string;

  constructor(
    private readonly baseUrl: string,
    private readonly patienceMs = PATIENCE_MS,
  ) {
    super();
    this.provider = baseUrl;
  }

  async between(places: readonly RoadPlace[]): Promise<RoadAnswer> {
    const coordinates = places.map(({ latitude, longitude }) => `${longitude.toFixed(5)},${latitude.toFixed(5)}`);
    const address = `${this.baseUrl}/table/v1/driving/${coordinates.join(';')}?annotations=duration,distance`;
    try {
      const response = await fetch(address, { redirect: 'error', signal: AbortSignal.timeout(this.patienceMs) });
      return readAnswer(response.status, await response.text(), places.length);
    } catch (error) {
      const isSlow = error instanceof DOMException && error.name === 'TimeoutError';
      return failed(isSlow ? 'slow' : 'unreachable', error instanceof Error ? error.message : String(error));
    }
  }
}

function readAnswer(status: number, body: string, size: number): RoadAnswer {
  const json = parsed(body);
  const table = answered.safeParse(json);
  if (table.success) {
    const { durations, distances, destinations = [] } = table.data;
    const metresToRoad = durations.map((_, place) => destinations[place]?.distance ?? null);
    return isSquare(durations, size) && (distances === undefined || isSquare(distances, size))
      ? { found: true, legs: legsOf(durations, distances), metresToRoad }
      : failed('unreadable', `the table is not ${size} by ${size}`);
  }
  const refusal = refused.safeParse(json);
  if (refusal.success && refusal.data.code !== 'Ok') {
    return failed('refused', `${status} ${refusal.data.code} ${refusal.data.message}`.trim());
  }
  return failed('unreadable', `${status}, ${body.length} characters that are no table`);
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

type Cells = z.output<typeof cells>;

const isSquare = (table: Cells, size: number): boolean =>
  table.length === size && table.every((row) => row.length === size);

const legsOf = (durations: Cells, distances: Cells | undefined): RoadLegs =>
  durations.map((row, from) =>
    row.map((seconds, to) =>
      seconds === null ? null : { minutes: seconds / SECONDS, metres: distances?.[from]?.[to] ?? null },
    ),
  );

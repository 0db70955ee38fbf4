import { Inject, Injectable, Logger } from '@nestjs/common';
import type { Clock } from '../../../kernel';
import { CLOCK } from '../../../platform/clock';
import { UnitOfWork } from '../../../platform/database';
import { RoadTable, type RoadAnswer, type RoadLeg } from '../../../platform/routing';
import { travelBetween, type MinutesByPlace, type TravelMinutes } from '../domain/travel/known-travel';
import { isNearRoad, isPlausibleRoad } from '../domain/travel/plausible-road';
import { placeKey, type TravelPlace } from '../domain/travel/travel-place';
import type { TravelFailure, TravelUse } from '../domain/travel/travel-use';
import { OwnTravelTimeRepository } from '../persistence/own-travel-time.repository';
import { RoadTimeRepository, type RoadTime } from '../persistence/road-time.repository';

/** Roads change slowly; after this many days they are asked for again. */
const FRESH_DAYS = 30;
const DAY_MS = 86_400_000;

const NOTHING: MinutesByPlace = new Map();

/** Whose travel times are wanted, and how they are estimated. */
export interface TravellingAssociation {
  readonly id: string;
  readonly speedKmh: number;
  readonly detourFactor: number;
}

interface KnownRoads {
  /** The places by their key, each once. */
  readonly points: ReadonlyMap<string, TravelPlace>;
  readonly times: readonly RoadTime[];
  /** Nothing is missing or old. */
  readonly isComplete: boolean;
}

interface Roads {
  readonly times: readonly RoadTime[];
  readonly failure: TravelFailure | null;
}

/** Answers how long a bus drives between places: own times first, then the roads of a map service, then the estimate. */
@Injectable()
export class TravelTimes {
  private readonly logger = new Logger(TravelTimes.name);

  constructor(
    private readonly roadTable: RoadTable,
    private readonly roadTimes: RoadTimeRepository,
    private readonly ownTimes: OwnTravelTimeRepository,
    private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Asks the map service for what is not known or a month old; when it fails, what it once answered stands, however
   * old, and the rest is estimated. Not for a GET: what was answered is kept.
   */
  async between(
    association: TravellingAssociation,
    places: readonly TravelPlace[],
  ): Promise<{ readonly minutes: TravelMinutes; readonly use: TravelUse }> {
    const { times, failure } = await this.roadsBetween(places);
    const road = byPlace(times);
    const own = await this.own(association.id, places);
    const { minutes, sources } = travelBetween(places, { own, road }, association);
    const used = sources.road > 0 ? times.map(({ measuredAt }) => measuredAt.getTime()) : [];
    const measuredSince = used.length > 0 ? new Date(Math.min(...used)).toISOString() : null;
    return { minutes, use: { ...sources, measuredSince, failure, ownMinutes: ownMinutesOf(own, places, association) } };
  }

  /** What is known without asking anybody; `isComplete` when asking would tell nothing new. */
  async asKnown(
    association: TravellingAssociation,
    places: readonly TravelPlace[],
  ): Promise<{ readonly minutes: TravelMinutes; readonly isComplete: boolean }> {
    const { times, isComplete } = await this.knownRoads(places);
    const known = { own: await this.own(association.id, places), road: byPlace(times) };
    return { minutes: travelBetween(places, known, association).minutes, isComplete };
  }

  /** The trips for which the association's own time counts. */
  async ownMinutes(association: TravellingAssociation, places: readonly TravelPlace[]): Promise<TravelMinutes> {
    return ownMinutesOf(await this.own(association.id, places), places, association);
  }

  private async own(associationId: string, places: readonly TravelPlace[]): Promise<MinutesByPlace> {
    return byPlace(await this.ownTimes.between(associationId, [...new Set(places.map(placeKey))]));
  }

  private async roadsBetween(places: readonly TravelPlace[]): Promise<Roads> {
    const { provider } = this.roadTable;
    const { points, times: known, isComplete } = await this.knownRoads(places);
    if (provider === null || isComplete) return { times: known, failure: null };
    const answer = await this.roadTable.between([...points.values()]);
    if (!answer.found) return { times: known, failure: answer.failure };
    const answered = timesOf(answer, [...points.keys()], this.clock.now());
    const times = believable(answered, points);
    await this.unitOfWork.run(() => this.roadTimes.keep(provider, times));
    if (times.length === points.size ** 2) return { times, failure: null };
    this.logger.warn(
      `The map service told ${points.size ** 2 - times.length} of ${points.size ** 2} trips that no bus can drive`,
    );
    return { times, failure: 'implausible' };
  }

  private async knownRoads(places: readonly TravelPlace[]): Promise<KnownRoads> {
    const { provider } = this.roadTable;
    const points = new Map(places.map((place) => [placeKey(place), place]));
    if (provider === null || points.size < 2) return { points, times: [], isComplete: true };
    const times = believable(await this.roadTimes.known(provider, [...points.keys()]), points);
    const since = this.clock.now().getTime() - FRESH_DAYS * DAY_MS;
    const fresh = times.filter(({ measuredAt }) => measuredAt.getTime() >= since);
    return { points, times, isComplete: fresh.length === points.size ** 2 };
  }
}

const ownMinutesOf = (
  own: MinutesByPlace,
  places: readonly TravelPlace[],
  association: TravellingAssociation,
): TravelMinutes => travelBetween(places, { own, road: NOTHING }, association).minutes;

const roadTime = (from: string, to: string, leg: RoadLeg | null, measuredAt: Date): RoadTime => ({
  from,
  to,
  minutes: leg?.minutes ?? null,
  metres: leg?.metres ?? null,
  measuredAt,
});

/** What the service told, without places that it looked for somewhere else. */
function timesOf({ legs, metresToRoad }: Extract<RoadAnswer, { found: true }>, keys: readonly string[], now: Date) {
  const isMet = (place: number): boolean => isNearRoad(metresToRoad[place] ?? null);
  return legs.flatMap((row, from) =>
    row.flatMap((leg, to) => (isMet(from) && isMet(to) ? [roadTime(keys[from] ?? '', keys[to] ?? '', leg, now)] : [])),
  );
}

/** Times that a bus can have driven, and where no road leads; what was kept before this was looked at is looked at too. */
function believable(times: readonly RoadTime[], points: ReadonlyMap<string, TravelPlace>): RoadTime[] {
  return times.filter((time) => {
    const [from, to] = [points.get(time.from), points.get(time.to)];
    const { minutes, metres } = time;
    return (
      minutes === null || (from !== undefined && to !== undefined && isPlausibleRoad({ from, to, minutes, metres }))
    );
  });
}

function byPlace(
  times: readonly { readonly from: string; readonly to: string; readonly minutes: number | null }[],
): MinutesByPlace {
  const table = new Map<string, Map<string, number>>();
  for (const { from, to, minutes } of times) {
    if (minutes === null) continue;
    const row = table.get(from) ?? new Map<string, number>();
    table.set(from, row.set(to, minutes));
  }
  return table;
}

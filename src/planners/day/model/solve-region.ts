import { solveLevels, type IntegerProgramme, type ObjectiveLevel, type SolveLimits } from '../../interviews';
import type { DayFrame } from '../frame/day-frame';
import { isUsed, rangeOf, visitKey, type Design, type Region } from '../search/region';
import { DAY_LEVELS, type DayModel } from './day-model';
import type { RouteColumns } from './route-columns';

/** What no day of a region exceeds: hindrances, people with an interview, first choices, interviews, waiting minutes. */
export type LevelBounds = readonly number[];

/** The best that a programme promises of a region. */
export interface RegionAnswer {
  readonly bounds: LevelBounds;
  readonly design: Design;
  /** Whether the design reaches the bounds, as far as the programme can tell. */
  readonly isProven: boolean;
}

/** How much of a region is asked. */
export interface RegionQuestion {
  readonly region: Region;
  /** A design of the region that can be driven. */
  readonly start: Design;
  /** Whether waiting is looked at as well. */
  readonly waiting: boolean;
  readonly limits: SolveLimits;
}

/** Solves the programme of a day for one region. */
export async function solveRegion(frame: DayFrame, model: DayModel, question: RegionQuestion): Promise<RegionAnswer> {
  const { programme, route } = model;
  const closed = closedColumns(frame, route, question.region);
  const levels = programme.levels.filter(({ name }) => question.waiting || name !== 'waitingMinutes');
  const columns = programme.columns.map((column, at) => (closed.has(at) ? { ...column, upper: 0 } : column));
  const start = startAt(programme, frame, route, question.start);
  const { values, proven, open } = await solveLevels({ ...programme, columns, levels, start }, question.limits);
  const openAt = levels.findIndex(({ name }) => name === open?.level);
  const bounds = DAY_LEVELS.map((name, at) => {
    const level = programme.levels.find((one) => one.name === name);
    if (!level || (name === 'waitingMinutes' && !question.waiting)) return 0;
    const fixed = pinnedAt(model, name);
    if (open && at === openAt) return fixed + Math.round(open.bound);
    return fixed + (open && at > openAt ? mostOf(programme, level) : valueOf(level, values));
  });
  return { bounds, design: readDesign(frame, route, values), isProven: proven };
}

const pinnedAt = ({ pinned }: DayModel, name: (typeof DAY_LEVELS)[number]): number =>
  name === 'hindrances' ? 0 : pinned[name];

const valueOf = ({ terms }: ObjectiveLevel, values: ArrayLike<number>): number =>
  Math.round([...terms].reduce((sum, [column, weight]) => sum + weight * (values[column] ?? 0), 0));

/** What nothing exceeds, whatever the rows say. */
const mostOf = ({ columns }: IntegerProgramme, { sense, terms }: ObjectiveLevel): number =>
  sense === 'minimise'
    ? 0
    : [...terms].reduce((sum, [column, weight]) => sum + weight * (columns[column]?.upper ?? 0), 0);

function closedColumns(frame: DayFrame, route: RouteColumns, region: Region): Set<number> {
  const closed = new Set<number>();
  for (const [stop, vehicles] of route.stops) {
    const chosen = region.stops.get(stop);
    for (const [vehicle, column] of vehicles) if (chosen !== undefined && vehicle !== chosen) closed.add(column);
  }
  for (const { id: vehicle } of frame.itinerary.vehicles) {
    for (const { id: host } of frame.itinerary.hosts) {
      const [first, last] = rangeOf(frame, region, vehicle, host);
      (route.cells.get(visitKey(vehicle, host)) ?? []).forEach((column, at) => {
        if (at < first || at > last) closed.add(column);
      });
    }
  }
  return closed;
}

/** The route of a design without any interview, and with everything hindered as much as can be. */
function startAt(programme: IntegerProgramme, frame: DayFrame, route: RouteColumns, design: Design): number[] {
  const chosen = [
    ...[...design.stops].map(([stop, vehicle]) => route.stops.get(stop)?.get(vehicle)),
    ...[...design.cells].map(([visit, cell]) => route.cells.get(visit)?.[cell]),
    ...frame.itinerary.vehicles.map(({ id }) => (isUsed(design, id) ? route.used.get(id) : undefined)),
  ];
  const ones = new Set(chosen);
  const hindered = new Set(route.hindered);
  return programme.columns.map(({ upper }, at) => (hindered.has(at) ? upper : ones.has(at) ? 1 : 0));
}

function readDesign({ itinerary }: DayFrame, route: RouteColumns, values: ArrayLike<number>): Design {
  const isChosen = (column: number): boolean => (values[column] ?? 0) > 0.5;
  const stops = new Map(
    [...route.stops].flatMap(([stop, vehicles]) =>
      [...vehicles].filter(([, column]) => isChosen(column)).map(([vehicle]): [string, string] => [stop, vehicle]),
    ),
  );
  const cells = new Map(
    itinerary.vehicles.flatMap(({ id }) =>
      itinerary.hosts.flatMap((host): [string, number][] => {
        const visit = visitKey(id, host.id);
        const cell = (route.cells.get(visit) ?? []).findIndex(isChosen);
        return cell < 0 ? [] : [[visit, cell]];
      }),
    ),
  );
  return { stops, cells };
}

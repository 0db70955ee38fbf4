import {
  atLeast,
  findSolution,
  relaxLevels,
  solveLevels,
  type IntegerProgramme,
  type ObjectiveLevel,
  type SolveLimits,
} from '../../interviews';
import type { DayFrame } from '../frame/day-frame';
import type { Design } from '../search/design';
import type { Region } from '../search/region';
import { DAY_LEVELS, type DayModel } from './day-model';
import { likelyOrder } from './likely-order';
import { readDesign, regionProgramme } from './region-programme';

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
  /** Whether waiting is asked, of days that are worth `least`; else all before it. */
  readonly waiting: boolean;
  /** Whether a design is wanted that can be driven, and not a bound. */
  readonly isDrivable: boolean;
  /** Whether only a design is of interest that gives as much as is promised. */
  readonly isQuick: boolean;
  /** What is of interest: days that are worth as much as these levels, or more. */
  readonly least: LevelBounds | undefined;
  readonly limits: SolveLimits;
}

type Programme = Omit<IntegerProgramme, 'start'>;

/** What a region promises at most, and where its best day may be. */
export interface RelaxedRegion {
  readonly bounds: LevelBounds;
  readonly likely: Region | undefined;
}

/** Bounds a region without the rule that columns are whole. @returns undefined when no day of the region is of interest */
export async function boundRegion(
  frame: DayFrame,
  model: DayModel,
  question: RegionQuestion,
): Promise<RelaxedRegion | undefined> {
  const { region, least, limits } = question;
  const { levels, programme } = asked(model, question, regionProgramme(frame, model, region, false));
  const isWorse = (bounds: readonly number[]): boolean => least !== undefined && isLess(model, levels, bounds, least);
  const answer = await relaxLevels({ ...programme, levels }, limits, isWorse);
  if (!answer || isWorse(answer.bounds)) return undefined;
  const { bounds, values } = answer;
  return {
    bounds: allBounds(model, question, levels, bounds),
    likely: values && likelyOrder(frame, model.route, region, values),
  };
}

/**
 * Finds what is best in a region: any design that is worth as much as `least` where no more is possible, else the best.
 * @param known a solution, looked at only when it lies in the region
 * @returns `impossible` when no day of the region is of interest, `unknown` when time or work ended before anything was found
 */
export async function solveRegion(
  frame: DayFrame,
  model: DayModel,
  question: RegionQuestion,
  bounds: LevelBounds,
  known: readonly number[] | undefined,
): Promise<RegionAnswer | 'impossible' | 'unknown'> {
  const { region, least, limits } = question;
  const { levels, programme } = asked(model, question, regionProgramme(frame, model, region, question.isDrivable));
  const design = (values: Float64Array): Design => readDesign(frame, model.route, values);
  if (!question.waiting) {
    const isLeast = least?.every((value, at) => value === bounds[at]) ?? false;
    const enough = levels.map((level) => atLeast(level, (bounds[placeOf(level)] ?? 0) - pinnedAt(model, level.name)));
    const found = await findSolution({ ...programme, rows: [...programme.rows, ...enough] }, limits, isLeast);
    if (typeof found !== 'string') return { bounds, design: design(found), isProven: true };
    if (isLeast) return found;
    if (question.isQuick) return 'unknown';
  }
  const start = known && keepsRules(programme, known) ? known : await findSolution(programme, limits, true);
  if (typeof start === 'string') return start;
  const { values, proven, open } = await solveLevels({ ...programme, levels, start: [...start] }, limits);
  const openAt = levels.findIndex(({ name }) => name === open?.level);
  const reached = levels.map((level, at) => {
    if (open && at === openAt) return open.bound;
    return open && at > openAt ? mostOf(programme, level) : valueOf(level, values);
  });
  return { bounds: allBounds(model, question, levels, reached), design: design(values), isProven: proven };
}

/** The levels that are asked, and the programme with the rule that those before them are worth enough. */
function asked(
  model: DayModel,
  { waiting, least }: RegionQuestion,
  programme: Programme,
): { readonly levels: readonly ObjectiveLevel[]; readonly programme: Programme } {
  const levels = programme.levels.filter(({ name }) => (name === 'waitingMinutes') === waiting);
  const before = waiting ? programme.levels.filter((level) => !levels.includes(level)) : [];
  const rules = before.map((level) => atLeast(level, (least?.[placeOf(level)] ?? 0) - pinnedAt(model, level.name)));
  return { levels, programme: { ...programme, rows: [...programme.rows, ...rules] } };
}

const placeOf = ({ name }: ObjectiveLevel): number => DAY_LEVELS.findIndex((one) => one === name);

const pinnedAt = ({ pinned }: DayModel, name: string): number =>
  name in pinned ? pinned[name as keyof typeof pinned] : 0;

/** Whether bounds of some levels show that less is possible than is asked. */
function isLess(
  model: DayModel,
  levels: readonly ObjectiveLevel[],
  bounds: readonly number[],
  least: LevelBounds,
): boolean {
  const differences = bounds.map((bound, at) => {
    const level = levels[at] as ObjectiveLevel;
    const value = (least[placeOf(level)] ?? 0) - pinnedAt(model, level.name);
    return level.sense === 'maximise' ? bound - value : value - bound;
  });
  return (differences.find((difference) => difference !== 0) ?? 0) < 0;
}

/** The bounds of every level: those that were not worked out are what nothing exceeds. */
function allBounds(
  model: DayModel,
  { waiting, least }: RegionQuestion,
  levels: readonly ObjectiveLevel[],
  bounds: readonly number[],
): LevelBounds {
  return DAY_LEVELS.map((name, place) => {
    const level = model.programme.levels[place] as ObjectiveLevel;
    const at = levels.indexOf(level);
    if (at < 0) return waiting ? (least?.[place] ?? 0) : 0;
    return pinnedAt(model, name) + (bounds[at] ?? mostOf(model.programme, level));
  });
}

const valueOf = ({ terms }: ObjectiveLevel, values: ArrayLike<number>): number =>
  Math.round([...terms].reduce((sum, [column, weight]) => sum + weight * (values[column] ?? 0), 0));

/** What nothing exceeds, whatever the rows say. */
const mostOf = ({ columns }: Pick<Programme, 'columns'>, { sense, terms }: ObjectiveLevel): number =>
  sense === 'minimise'
    ? 0
    : [...terms].reduce((sum, [column, weight]) => sum + weight * (columns[column]?.upper ?? 0), 0);

function keepsRules({ columns, rows }: Programme, values: readonly number[]): boolean {
  const isBetween = ({ lower, upper, terms }: Programme['rows'][number]): boolean => {
    let sum = 0;
    for (const [column, coefficient] of terms) sum += coefficient * (values[column] ?? 0);
    return sum >= lower - 1e-6 && sum <= upper + 1e-6;
  };
  return columns.every(({ upper }, at) => (values[at] ?? 0) <= upper) && rows.every(isBetween);
}

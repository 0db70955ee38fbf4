import {
  findSolution,
  ProblemIndex,
  runInSlices,
  solveLevels,
  type InterviewProblem,
  type ObjectiveLevel,
  type PlanFigures,
  type ProgrammeRow,
} from '../../../interviews';
import { pinnedFigures } from '../../model/day-model';
import type { Drops } from '../../problem/joined-problem';
import { dropModelSteps, readDrops, type DropModel, type DropOption } from '../drop-model';

/** People with an interview, first choices, interviews. */
export type Gains = readonly [number, number, number];

/** The most that people can have where they may be let off with these options, and who is then let off where. */
export interface DropPromise {
  readonly model: DropModel;
  readonly values: Float64Array;
  readonly drops: Drops;
  /** What no choice exceeds. */
  readonly gains: Gains;
  readonly isProven: boolean;
}

export const GAIN_LEVELS = ['withInterview', 'firstChoices', 'interviews'] as const;

const NOTHING: ReadonlyMap<number, number> = new Map();

export const gainsOf = ({ withInterview, firstChoices, interviews }: PlanFigures): Gains => [
  withInterview,
  firstChoices,
  interviews,
];

/** Below zero when the first is more. */
export function compareGains(one: Gains, other: Gains): number {
  const differences = one.map((gain, level) => (other[level] ?? 0) - gain);
  return differences.find((difference) => difference !== 0) ?? 0;
}

/**
 * @param below only less than this is of interest
 * @returns undefined when somebody has no option, or nothing less is possible
 */
export async function promiseOf(
  interviews: InterviewProblem,
  options: readonly DropOption[],
  { until, below }: { readonly until: number; readonly below: Gains | undefined },
): Promise<DropPromise | undefined> {
  const model = await runInSlices(dropModelSteps(interviews, options));
  const pinned = gainsOf(pinnedFigures(new ProblemIndex(interviews)));
  if (!below) return solved(model, { rows: [], start: model.programme.start, pinned, until });
  for (let level = GAIN_LEVELS.length - 1; level >= 0; level--) {
    const rows = rowsBelow(model, below, level, pinned);
    const programme = { ...model.programme, rows: [...model.programme.rows, ...rows] };
    const start = await findSolution(programme, { until }, true);
    if (start === 'unknown') return unknownBelow(model, below, level);
    if (start !== 'impossible') return solved(model, { rows, start, pinned, until });
  }
  return undefined;
}

/** As much as these gains on the levels before one, and less on that. */
function rowsBelow(model: DropModel, below: Gains, level: number, pinned: Gains): ProgrammeRow[] {
  const rows = GAIN_LEVELS.slice(0, level + 1).map((name, at) => {
    const gain = (below[at] ?? 0) - (pinned[at] ?? 0);
    const upper = at === level ? gain - 1 : gain;
    return { lower: at === level ? -Infinity : gain, upper, terms: levelOf(model, name)?.terms ?? NOTHING };
  });
  return [...rows, ...model.placed];
}

const levelOf = ({ programme }: DropModel, name: string): ObjectiveLevel | undefined =>
  programme.levels.find((level) => level.name === name);

/** Nothing is known but what was asked. */
const unknownBelow = (model: DropModel, below: Gains, level: number): DropPromise => ({
  model,
  values: Float64Array.from(model.programme.start),
  drops: readDrops(model, model.programme.start),
  gains: below.map((gain, at) => (at === level ? gain - 1 : at > level ? Infinity : gain)) as unknown as Gains,
  isProven: false,
});

interface Asked {
  readonly rows: readonly ProgrammeRow[];
  readonly start: ArrayLike<number>;
  readonly pinned: Gains;
  readonly until: number;
}

async function solved(model: DropModel, { rows, start, pinned, until }: Asked): Promise<DropPromise> {
  const programme = { ...model.programme, rows: [...model.programme.rows, ...rows], start: Array.from(start) };
  const { values, proven, open } = await solveLevels(programme, { until });
  const openAt = GAIN_LEVELS.findIndex((name) => name === open?.level);
  const gains = GAIN_LEVELS.map((name, at) => {
    if (openAt >= 0 && at > openAt) return Infinity;
    if (open && at === openAt) return (pinned[at] ?? 0) + open.bound;
    const terms = [...(levelOf(model, name)?.terms ?? [])];
    return (
      (pinned[at] ?? 0) + Math.round(terms.reduce((sum, [column, weight]) => sum + weight * (values[column] ?? 0), 0))
    );
  });
  return {
    model,
    values,
    drops: readDrops(model, values),
    gains: gains as unknown as Gains,
    isProven: proven || openAt < 0,
  };
}

import type { ObjectiveLevel } from '../model/integer-programme';
import { toHighsRequest, unitOf, withoutWholeness, type LevelRequest, type OpenProgramme } from './to-highs-request';
import { highsThread, type SolveAnswer } from './highs-thread';
import {
  agreed,
  guessed,
  relaxedLevel,
  rounded,
  settled,
  leastValue,
  valueOf,
  wholeBound,
  wholeSolution,
  type RelaxedLevel,
} from './relaxed-level';

/** Stops working at the given moment (milliseconds of `performance.now()`). */
export interface SolveLimits {
  readonly until: number;
  readonly signal?: AbortSignal | undefined;
}

/** The best solution of one level. */
export interface LevelSolution {
  readonly values: Float64Array;
  readonly proven: boolean;
  /** What no solution exceeds, in the level's own sense. */
  readonly bound: number;
  /** Whether the clock, and not the work, put an end to it. */
  readonly isOutOfTime: boolean;
  /** What the level leaves open for those after it, between bounds that are often narrower. */
  readonly open: Pick<LevelRequest, 'columnLower' | 'columnUpper'>;
  readonly relaxed: RelaxedLevel | undefined;
}

type Ask = (request: LevelRequest) => Promise<SolveAnswer>;

/**
 * Solves one level to proven optimality. First without the rule that columns are whole, which is quick and bounds the
 * value: that is all when the solution so far reaches the bound, or when the columns happen to be whole. Else a small
 * programme is tried, in which what was whole stays so, or what the solution so far agrees with; when that does not reach
 * the bound, the whole one is solved, but for columns that no solution better than the best known one uses.
 * @param start a solution that keeps all rows
 * @throws what the signal says when it aborts
 */
export async function solveLevel(
  programme: OpenProgramme,
  level: ObjectiveLevel,
  start: Float64Array,
  limits: SolveLimits,
): Promise<LevelSolution> {
  const ask: Ask = (request) => {
    const seconds = (limits.until - performance.now()) / 1000;
    if (seconds <= 0) return Promise.resolve({ state: 'out of time', values: undefined, relaxed: undefined });
    return highsThread.solve({ ...request, seconds, nodes: nodesFor(request) }, limits.signal);
  };
  const request = toHighsRequest(programme, level, start);
  const { values, relaxed: answer } = await ask(withoutWholeness(request));
  const relaxed = values && answer && relaxedLevel(values, answer);
  const best = await bestOf({ ask, programme, request, start }, relaxed);
  const value = valueOf(request, best.values);
  const open = relaxed && best.proven ? settled(request, relaxed, value) : request;
  const bound = best.proven ? value : Math.max(best.bound, relaxed?.bound ?? leastValue(request));
  return { ...best, bound: bound * unitOf(level), open, relaxed };
}

/** Branches for one programme: fewer where each of them takes longer. */
export const nodesFor = ({ indices }: Pick<LevelRequest, 'indices'>): number =>
  Math.max(LEAST_NODES, Math.round(WORK / (indices.length + 1)));
const LEAST_NODES = 100;
const WORK = 3e7;

/** A level that is being solved. */
interface LevelSearch {
  readonly ask: Ask;
  readonly programme: OpenProgramme;
  readonly request: LevelRequest;
  readonly start: Float64Array;
}

type Best = Pick<LevelSolution, 'values' | 'proven' | 'bound' | 'isOutOfTime'>;

const provenBest = (values: Float64Array): Best => ({ values, proven: true, bound: -Infinity, isOutOfTime: false });

async function bestOf(search: LevelSearch, relaxed: RelaxedLevel | undefined): Promise<Best> {
  const { ask, programme, request, start } = search;
  if (!relaxed) return solveWhole(search);
  const isBest = (values: Float64Array): boolean => valueOf(request, values) <= relaxed.bound;
  if (isBest(start)) return provenBest(start);
  const whole = wholeSolution(programme, request, relaxed);
  if (whole) return provenBest(whole);
  const small = await ask(guessed(request, relaxed));
  const { values } = small.state === 'impossible' ? await ask(agreed(request, relaxed, start)) : small;
  const guess = values ? rounded(request, values) : start;
  if (isBest(guess)) return provenBest(guess);
  const incumbent = valueOf(request, guess) < valueOf(request, start) ? guess : start;
  return solveWhole({
    ...search,
    request: settled(request, relaxed, valueOf(request, incumbent)),
    start: incumbent,
  });
}

async function solveWhole({ ask, request, start }: LevelSearch): Promise<Best> {
  const { state, values, bound } = await ask({ ...request, start });
  return {
    values: values ? rounded(request, values) : start,
    proven: state === 'solved',
    bound: bound === undefined ? -Infinity : wholeBound(bound),
    isOutOfTime: state === 'out of time',
  };
}

import type { ObjectiveLevel } from '../model/integer-programme';
import { toHighsRequest, withoutWholeness, type LevelRequest, type OpenProgramme } from './to-highs-request';
import { highsThread, type SolveAnswer } from './highs-thread';
import {
  agreed,
  guessed,
  relaxedLevel,
  rounded,
  settled,
  valueOf,
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
    if (seconds <= 0) return Promise.resolve({ state: 'stopped', values: undefined, relaxed: undefined });
    return highsThread.solve({ ...request, seconds }, limits.signal);
  };
  const request = toHighsRequest(programme, level, start);
  const { values, relaxed: answer } = await ask(withoutWholeness(request));
  const relaxed = values && answer && relaxedLevel(values, answer);
  const best = await bestOf({ ask, programme, request, start }, relaxed);
  const open = relaxed && best.proven ? settled(request, relaxed, valueOf(request, best.values)) : request;
  return { ...best, open, relaxed };
}

/** A level that is being solved. */
interface LevelSearch {
  readonly ask: Ask;
  readonly programme: OpenProgramme;
  readonly request: LevelRequest;
  readonly start: Float64Array;
}

type Best = Pick<LevelSolution, 'values' | 'proven'>;

async function bestOf(search: LevelSearch, relaxed: RelaxedLevel | undefined): Promise<Best> {
  const { ask, programme, request, start } = search;
  if (!relaxed) return solveWhole(search);
  const isBest = (values: Float64Array): boolean => valueOf(request, values) <= relaxed.bound;
  if (isBest(start)) return { values: start, proven: true };
  const whole = wholeSolution(programme, request, relaxed);
  if (whole) return { values: whole, proven: true };
  const small = await ask(guessed(request, relaxed));
  const { values } = small.state === 'impossible' ? await ask(agreed(request, relaxed, start)) : small;
  const guess = values ? rounded(request, values) : start;
  if (isBest(guess)) return { values: guess, proven: true };
  const incumbent = valueOf(request, guess) < valueOf(request, start) ? guess : start;
  return solveWhole({
    ...search,
    request: settled(request, relaxed, valueOf(request, incumbent)),
    start: incumbent,
  });
}

async function solveWhole({ ask, request, start }: LevelSearch): Promise<Best> {
  const { state, values } = await ask({ ...request, start });
  return { values: values ? rounded(request, values) : start, proven: state === 'solved' };
}

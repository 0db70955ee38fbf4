import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import loadHighs, { type Highs, type Model } from 'highs';
import type { Relaxed, SolveAnswer, SolveRequest, ThreadMessage, ThreadStart } from './highs-thread';

/**
 * What runs in the thread of `HighsThread`: one request in, one answer or failure out. It knows nothing of interviews, and
 * imports nothing of this project that is there at run time, so that it can be compiled by itself.
 */
const loading = start(workerData as ThreadStart);

async function start({ compiled }: ThreadStart): Promise<Highs> {
  const wasmModule = compiled ?? (await WebAssembly.compile(readFileSync(require.resolve('highs/runtime'))));
  if (!compiled) parentPort?.postMessage({ compiled: wasmModule } satisfies ThreadMessage);
  return loadHighs({ wasmModule });
}

parentPort?.on('message', (request: SolveRequest) => {
  void loading
    .then((highs): ThreadMessage => ({ answer: solve(highs, request) }))
    .catch((error: unknown): ThreadMessage => ({ failure: error instanceof Error ? error.message : String(error) }))
    .then((message) => parentPort?.postMessage(message));
});

function solve(highs: Highs, request: SolveRequest): SolveAnswer {
  const model = createModel(highs, request);
  try {
    model.options.set({
      output_flag: false,
      presolve: request.isDirect ? 'off' : 'choose',
      // Where any solution is good, this search costs more than it saves.
      mip_heuristic_run_feasibility_jump: request.cost.some((each) => each !== 0),
      random_seed: 0,
      time_limit: request.seconds,
      mip_rel_gap: 0,
      mip_abs_gap: request.gap,
      mip_max_nodes: request.nodes,
    });
    const answer = run(highs, model, request);
    if (answer !== undefined) return answer;
    if (request.mayBeImpossible && !request.isSure) return IMPOSSIBLE;
    // The presolve can cut off feasible points of small programmes; its answer then has no bound, or is "infeasible".
    model.options.set({ presolve: request.isDirect ? 'choose' : 'off' });
    model.clearSolver();
    const again = run(highs, model, request);
    if (again === undefined && request.mayBeImpossible) return IMPOSSIBLE;
    if (again === undefined) throw new Error('no proof with nor without presolve');
    return again;
  } finally {
    model.dispose();
  }
}

const IMPOSSIBLE: SolveAnswer = { state: 'impossible', values: undefined, relaxed: undefined };

function createModel(highs: Highs, request: SolveRequest): Model {
  const numCols = request.cost.length;
  const numRows = request.rowLower.length;
  return highs.createModel({
    numCols,
    numRows,
    colCost: request.cost,
    colLower: request.columnLower,
    colUpper: request.columnUpper,
    rowLower: request.rowLower,
    rowUpper: request.rowUpper,
    integrality: request.integrality,
    matrix: {
      format: 'csr',
      numCols,
      numRows,
      starts: request.rowStarts,
      indices: request.indices,
      values: request.coefficients,
    },
  });
}

/** Solves once; undefined when the answer contradicts itself: optimal without a bound that proves it, or infeasible. */
function run(highs: Highs, model: Model, request: SolveRequest): SolveAnswer | undefined {
  if (request.start) model.setSolution({ colValue: request.start });
  model.run();
  const { modelStatus } = highs.constants;
  const status = model.getModelStatus();
  if (status === modelStatus.timeLimit) return stoppedAnswer(model, 'out of time');
  if (status === modelStatus.solutionLimit) return stoppedAnswer(model, 'out of work');
  return status === modelStatus.optimal ? solvedAnswer(model, request) : undefined;
}

function stoppedAnswer(model: Model, state: 'out of time' | 'out of work'): SolveAnswer {
  const bound = infoOf(model, 'mip_dual_bound');
  return {
    ...{ state, values: solutionOf(model)?.colValue, relaxed: undefined },
    ...(Number.isFinite(bound) && { bound }),
  };
}

function solvedAnswer(model: Model, { integrality, gap }: SolveRequest): SolveAnswer | undefined {
  const relaxed = integrality.every((type) => type === 0);
  if (!relaxed && !proves(model, gap)) return undefined;
  const solution = solutionOf(model);
  return {
    state: 'solved',
    values: solution?.colValue,
    relaxed: relaxed && solution ? relaxation(model, solution) : undefined,
  };
}

type Solution = ReturnType<Model['getSolution']>;

function solutionOf(model: Model): Solution | undefined {
  return model.info.get('primal_solution_status') === 2 ? model.getSolution() : undefined;
}

function relaxation(model: Model, { rowDual, colDual }: Solution): Relaxed {
  return { objective: infoOf(model, 'objective_function_value'), rowDuals: rowDual, reducedCosts: colDual };
}

function proves(model: Model, gap: number): boolean {
  const value = infoOf(model, 'objective_function_value');
  const bound = infoOf(model, 'mip_dual_bound');
  return Number.isFinite(bound) && value - bound <= gap + 1e-6;
}

function infoOf(model: Model, name: 'objective_function_value' | 'mip_dual_bound'): number {
  return Number(model.info.get(name));
}

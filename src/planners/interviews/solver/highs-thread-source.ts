/**
 * What runs in the thread, as text: plain JavaScript, so that it starts the same way from compiled and from
 * TypeScript sources. It knows nothing of interviews: one request in, one answer or failure out.
 */
export const HIGHS_THREAD_SOURCE = `
'use strict';
const { parentPort, workerData } = require('node:worker_threads');
const loading = require(workerData.highs)();

function solve(highs, request) {
  const columns = request.cost.length;
  const rows = request.rowLower.length;
  const model = highs.createModel({
    numCols: columns,
    numRows: rows,
    colCost: request.cost,
    colLower: request.columnLower,
    colUpper: request.columnUpper,
    rowLower: request.rowLower,
    rowUpper: request.rowUpper,
    integrality: request.integrality,
    matrix: {
      format: 'csr', numCols: columns, numRows: rows,
      starts: request.rowStarts, indices: request.indices, values: request.coefficients,
    },
  });
  try {
    model.options.set({
      output_flag: false, random_seed: 0, time_limit: request.seconds, mip_rel_gap: 0, mip_abs_gap: request.gap,
    });
    const answer = run(highs, model, request);
    if (answer !== undefined) return answer;
    if (request.mayBeImpossible) return { state: 'impossible' };
    // The presolve can cut off feasible points of small programmes; its answer then has no bound, or is "infeasible".
    model.options.set({ presolve: 'off' });
    model.clearSolver();
    const again = run(highs, model, request);
    if (again === undefined) throw new Error('no proof with nor without presolve');
    return again;
  } finally {
    model.dispose();
  }
}

/** Solves once; undefined when the answer contradicts itself: optimal without a bound that proves it, or infeasible. */
function run(highs, model, request) {
  if (request.start) model.setSolution({ colValue: request.start });
  model.run();
  const { modelStatus } = highs.constants;
  const status = model.getModelStatus();
  if (status !== modelStatus.optimal && status !== modelStatus.timeLimit) return undefined;
  const solution = model.info.get('primal_solution_status') === 2 ? model.getSolution() : undefined;
  const relaxed = request.integrality.every((type) => type === 0);
  const solved = status === modelStatus.optimal;
  if (solved && !relaxed && !proves(model, request.gap)) return undefined;
  return {
    state: solved ? 'solved' : 'stopped',
    values: solution && solution.colValue,
    relaxed: relaxed && solved && solution ? relaxation(model, solution) : undefined,
  };
}

function relaxation(model, { rowDual, colDual }) {
  return { objective: model.info.get('objective_function_value'), rowDuals: rowDual, reducedCosts: colDual };
}

function proves(model, gap) {
  const value = model.info.get('objective_function_value');
  const bound = model.info.get('mip_dual_bound');
  return Number.isFinite(bound) && value - bound <= gap + 1e-6;
}

parentPort.on('message', async (request) => {
  try {
    parentPort.postMessage({ answer: solve(await loading, request) });
  } catch (error) {
    parentPort.postMessage({ failure: String(error && error.message || error) });
  }
});
`;

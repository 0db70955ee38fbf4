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
    colLower: new Float64Array(columns),
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
    model.setSolution({ colValue: request.start });
    model.run();
    const { modelStatus } = highs.constants;
    const status = model.getModelStatus();
    if (status !== modelStatus.optimal && status !== modelStatus.timeLimit) {
      throw new Error('model status ' + status);
    }
    const solution = model.info.get('primal_solution_status') === 2 ? model.getSolution() : undefined;
    const relaxed = request.integrality.every((type) => type === 0);
    return {
      state: status === modelStatus.optimal ? 'solved' : 'stopped',
      values: solution && solution.colValue,
      rowDuals: relaxed && solution ? solution.rowDual : undefined,
    };
  } finally {
    model.dispose();
  }
}

parentPort.on('message', async (request) => {
  try {
    parentPort.postMessage({ answer: solve(await loading, request) });
  } catch (error) {
    parentPort.postMessage({ failure: String(error && error.message || error) });
  }
});
`;

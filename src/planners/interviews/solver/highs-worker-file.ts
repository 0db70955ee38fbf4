import { join } from 'node:path';

/** The compiled file from which the thread of the solver starts; under Jest another module stands in for this one. */
export const HIGHS_WORKER_FILE = join(__dirname, 'highs-worker.js');

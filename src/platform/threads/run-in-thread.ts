import { Worker } from 'node:worker_threads';
import { DomainError } from '../../kernel';
import { problemTexts } from '../../texts/problems';

/** Memory of the thread, in megabytes. */
const MEMORY = { maxOldGenerationSizeMb: 1_024 };

const LIMIT_MS = 60_000;

/**
 * Runs a compiled file in a thread of its own, with `input` as its `workerData`; answers the first message it posts.
 * Input and answer are copied, so they are plain data.
 * @param limitMs after which the thread is ended
 * @throws Error what the thread threw, or that it gave no answer; DomainError `PLANNER.BUSY` when it took too long
 */
export function runInThread<Answer>(file: string, input: unknown, limitMs: number = LIMIT_MS): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(file, { workerData: input, resourceLimits: MEMORY });
    const overdue = setTimeout(() => {
      reject(new DomainError('PLANNER.BUSY', 'busy', problemTexts.plannerBusy));
      void worker.terminate();
    }, limitMs);
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', () => {
      clearTimeout(overdue);
      reject(new Error('The thread ended without an answer.'));
    });
  });
}

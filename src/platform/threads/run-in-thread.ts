import { Worker } from 'node:worker_threads';

/**
 * Runs a compiled file in a thread of its own, with `input` as its `workerData`; answers the first message it posts.
 * Input and answer are copied, so they are plain data. @throws Error what the thread threw, or that it gave no answer
 */
export function runInThread<Answer>(file: string, input: unknown): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(file, { workerData: input });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('The thread ended without an answer.')));
  });
}

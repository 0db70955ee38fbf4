import { extname } from 'node:path';
import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import { runInThread } from '../../../platform/threads';
import { adviseOnStops, type StopsInput } from '../domain/stop-advice/advise-on-stops';

type Advice = ReturnType<typeof adviseOnStops>;

interface AdviceOrder {
  readonly task: 'advise-on-stops';
  readonly input: StopsInput;
}

const isOrder = (data: unknown): data is AdviceOrder =>
  typeof data === 'object' && data !== null && 'task' in data && data.task === 'advise-on-stops';

const order: unknown = workerData;
if (!isMainThread && isOrder(order)) parentPort?.postMessage(adviseOnStops(order.input));

let previous: Promise<unknown> = Promise.resolve();

/**
 * Compares stops in a thread of its own, so that the web process answers others meanwhile; one comparison after the
 * other. Under Jest, which runs TypeScript, it is done in the same thread.
 */
export function adviseInThread(input: StopsInput): Promise<Advice> {
  if (extname(__filename) === '.ts') return Promise.resolve(adviseOnStops(input));
  const asked: AdviceOrder = { task: 'advise-on-stops', input };
  const start = (): Promise<Advice> => runInThread<Advice>(__filename, asked);
  const advice = previous.then(start, start);
  previous = advice;
  return advice;
}

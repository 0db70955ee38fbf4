import { Worker } from 'node:worker_threads';
import { HIGHS_WORKER_FILE } from './highs-worker-file';

/** One mixed-integer programme in the form HiGHS takes, to be minimised; the rows lie one after the other. */
export interface SolveRequest {
  readonly cost: Float64Array;
  readonly columnLower: Float64Array;
  readonly columnUpper: Float64Array;
  readonly integrality: Int32Array;
  readonly rowLower: Float64Array;
  readonly rowUpper: Float64Array;
  readonly rowStarts: Int32Array;
  readonly indices: Int32Array;
  readonly coefficients: Float64Array;
  /** A solution to begin with. */
  readonly start: Float64Array | undefined;
  /** Stop when solution and bound are nearer than this. */
  readonly gap: number;
  /** Whether there may be no solution at all. */
  readonly mayBeImpossible: boolean;
  /** Whether it is solved as it is, without being made smaller first: quicker where nothing has to be whole. */
  readonly isDirect?: boolean;
  /** Whether `impossible` is to be made sure of, where it is no guess that may be wrong. */
  readonly isSure?: boolean;
  readonly seconds: number;
  /** Stop after so many branches: the same work on every machine. */
  readonly nodes: number;
}

/**
 * `solved` = optimal within the gap; `out of work` and `out of time` = stopped, with the best solution so far if there is
 * one; `impossible` = no solution, only where the request says that this may be.
 */
export interface SolveAnswer {
  readonly state: 'solved' | 'out of work' | 'out of time' | 'impossible';
  readonly values: Float64Array | undefined;
  /** No solution costs less; only where something must be whole. */
  readonly bound?: number;
  /** Only where no column must be whole. */
  readonly relaxed: Relaxed | undefined;
}

/** What a solved linear programme says about every better or worse solution. */
export interface Relaxed {
  readonly objective: number;
  /** What one more of each row's limit is worth. */
  readonly rowDuals: Float64Array;
  /** By how much the objective grows at least per unit that a column leaves its bound. */
  readonly reducedCosts: Float64Array;
}

/** What the thread says to each request. */
export type ThreadMessage =
  { readonly answer: SolveAnswer } | { readonly failure: string } | { readonly compiled: WebAssembly.Module };

/** What a thread begins with. */
export interface ThreadStart {
  /** HiGHS as an earlier thread compiled it: what was made quick there stays so, which saves seconds. */
  readonly compiled: WebAssembly.Module | undefined;
}

interface Job {
  readonly request: SolveRequest;
  readonly resolve: (answer: SolveAnswer) => void;
  readonly reject: (reason: Error) => void;
}

/** On the day somebody clicks every minute or so, and a thread that is warm answers much sooner. */
const IDLE_MILLISECONDS = 120_000;

/**
 * HiGHS in a thread of its own: starts with the first request, takes one request at a time, ends after two idle
 * minutes, and never keeps the process alive while it has nothing to do.
 */
class HighsThread {
  private worker: Worker | undefined;
  private compiled: WebAssembly.Module | undefined;
  private active: Job | undefined;
  private readonly waiting: Job[] = [];
  private idle: NodeJS.Timeout | undefined;

  solve(request: SolveRequest, signal?: AbortSignal): Promise<SolveAnswer> {
    return new Promise((resolve, reject) => {
      const stop = (): void => this.abandon(job, abortReason(signal));
      const settle =
        <T>(finish: (value: T) => void) =>
        (value: T): void => {
          signal?.removeEventListener('abort', stop);
          finish(value);
        };
      const job: Job = { request, resolve: settle(resolve), reject: settle(reject) };
      if (signal?.aborted) {
        reject(abortReason(signal));
        return;
      }
      signal?.addEventListener('abort', stop, { once: true });
      this.waiting.push(job);
      this.next();
    });
  }

  private next(): void {
    if (this.active) return;
    this.active = this.waiting.shift();
    clearTimeout(this.idle);
    if (!this.active) {
      this.rest();
      return;
    }
    this.worker ??= this.startWorker();
    this.worker.ref();
    this.worker.postMessage(this.active.request);
  }

  private rest(): void {
    this.worker?.unref();
    this.idle = setTimeout(() => this.stopWorker(), IDLE_MILLISECONDS);
    this.idle.unref();
  }

  private startWorker(): Worker {
    const start: ThreadStart = { compiled: this.compiled };
    const worker = new Worker(HIGHS_WORKER_FILE, { workerData: start });
    worker.on('message', (message: ThreadMessage) => {
      if ('compiled' in message) this.compiled = message.compiled;
      else if ('answer' in message) this.finish((job) => job.resolve(message.answer));
      else this.finish((job) => job.reject(new Error(`HiGHS failed: ${message.failure}`)));
    });
    worker.on('error', (error) => this.lose(worker, error));
    worker.on('exit', () => this.lose(worker, new Error('The thread of HiGHS ended.')));
    return worker;
  }

  private lose(worker: Worker, error: Error): void {
    if (this.worker !== worker) return;
    this.worker = undefined;
    this.finish((job) => job.reject(error));
  }

  private stopWorker(): void {
    const { worker } = this;
    this.worker = undefined;
    worker?.removeAllListeners();
    void worker?.terminate();
  }

  private finish(settle: (job: Job) => void): void {
    const job = this.active;
    this.active = undefined;
    if (job) settle(job);
    this.next();
  }

  /** A running solve cannot be interrupted, so its thread ends with it. */
  private abandon(job: Job, reason: Error): void {
    if (job === this.active) {
      this.stopWorker();
      this.finish(() => job.reject(reason));
      return;
    }
    this.waiting.splice(this.waiting.indexOf(job), 1);
    job.reject(reason);
  }
}

const abortReason = (signal: AbortSignal | undefined): Error =>
  signal?.reason instanceof Error ? signal.reason : new Error('The planner was stopped.');

/** The thread that all planners of this process share. */
export const highsThread = new HighsThread();

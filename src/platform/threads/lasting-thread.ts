import { Worker } from 'node:worker_threads';
import { DomainError } from '../../kernel';
import { problemTexts } from '../../texts/problems';

interface Job<Order, Answer> {
  readonly order: Order;
  readonly limitMs: number;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (reason: Error) => void;
}

/** What a thread says to each order. */
export type ThreadAnswer<Answer> = { readonly answer: Answer } | { readonly failure: string };

const IDLE_MILLISECONDS = 120_000;

/** Orders that may wait for their turn: the searches of some days, far from what would fill the memory. */
const MOST_WAITING = 500;

/** Memory of a thread, in megabytes: above what the largest days take, below what would take the process along. */
const MEMORY_MB = 1_024;

const busy = (): DomainError => new DomainError('PLANNER.BUSY', 'busy', problemTexts.plannerBusy);

/**
 * A compiled file in a thread of its own that takes one order after another, so that many small ones need not each start a
 * thread. It starts with the first order, ends after two idle minutes, and never keeps the process alive while it is idle.
 * The file is started with `task` as its `workerData` and posts a `ThreadAnswer` to every message.
 */
export class LastingThread<Order, Answer> {
  private worker: Worker | undefined;
  private active: Job<Order, Answer> | undefined;
  private readonly waiting: Job<Order, Answer>[] = [];
  private idle: NodeJS.Timeout | undefined;
  private overdue: NodeJS.Timeout | undefined;

  constructor(
    private readonly file: string,
    private readonly task: string,
    private readonly memoryMb: number = MEMORY_MB,
  ) {}

  /**
   * @param limitMs after which the thread is ended, whatever it does: the search itself has a shorter limit
   * @throws Error what the thread threw, or that it ended; DomainError `PLANNER.BUSY` when it took too long or too many wait
   */
  run(order: Order, limitMs: number): Promise<Answer> {
    if (this.waiting.length >= MOST_WAITING) return Promise.reject(busy());
    return new Promise((resolve, reject) => {
      this.waiting.push({ order, limitMs, resolve, reject });
      if (!this.active) this.next();
    });
  }

  private next(): void {
    this.active = this.waiting.shift();
    clearTimeout(this.idle);
    if (!this.active) {
      this.worker?.unref();
      this.idle = setTimeout(() => this.stop(), IDLE_MILLISECONDS);
      this.idle.unref();
      return;
    }
    this.worker ??= this.start();
    this.worker.ref();
    this.worker.postMessage(this.active.order);
    this.overdue = setTimeout(() => this.giveUp(), this.active.limitMs);
  }

  /** A search that does not end by itself ends with its thread. */
  private giveUp(): void {
    this.stop();
    this.finish(({ reject }) => reject(busy()));
  }

  private start(): Worker {
    const worker = new Worker(this.file, {
      workerData: this.task,
      resourceLimits: { maxOldGenerationSizeMb: this.memoryMb },
    });
    worker.on('message', (message: ThreadAnswer<Answer>) => {
      if ('answer' in message) this.finish(({ resolve }) => resolve(message.answer));
      else this.finish(({ reject }) => reject(new Error(message.failure)));
    });
    worker.on('error', (error) => this.lose(worker, error));
    worker.on('exit', () => this.lose(worker, new Error('The thread ended without an answer.')));
    return worker;
  }

  private lose(worker: Worker, error: Error): void {
    if (this.worker !== worker) return;
    this.worker = undefined;
    this.finish(({ reject }) => reject(error));
  }

  private stop(): void {
    const { worker } = this;
    this.worker = undefined;
    worker?.removeAllListeners();
    void worker?.terminate();
  }

  private finish(settle: (job: Job<Order, Answer>) => void): void {
    const job = this.active;
    this.active = undefined;
    clearTimeout(this.overdue);
    if (job) settle(job);
    this.next();
  }
}

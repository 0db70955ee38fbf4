import { Worker } from 'node:worker_threads';

interface Job<Order, Answer> {
  readonly order: Order;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (reason: Error) => void;
}

/** What a thread says to each order. */
export type ThreadAnswer<Answer> = { readonly answer: Answer } | { readonly failure: string };

const IDLE_MILLISECONDS = 120_000;

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

  constructor(
    private readonly file: string,
    private readonly task: string,
  ) {}

  /** @throws Error what the thread threw, or that it ended */
  run(order: Order): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ order, resolve, reject });
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
  }

  private start(): Worker {
    const worker = new Worker(this.file, { workerData: this.task });
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
    if (job) settle(job);
    this.next();
  }
}

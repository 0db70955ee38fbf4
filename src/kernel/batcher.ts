import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises';

interface Request<Item, Answer> {
  readonly item: Item;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Answers single requests in batches (as a DataLoader does): what is asked in the same turn of the
 * event loop, or while an earlier batch is under way, goes together. Never inside a transaction: a batch has many owners.
 */
export class Batcher<Item, Answer> {
  private waiting: Request<Item, Answer>[] = [];
  private isUnderWay = false;

  /**
   * @param together answers as many things as it gets, in the same order; when it fails, all of its group fail
   * @param pauseMs how long the first of a group waits for others, in milliseconds
   */
  constructor(
    private readonly together: (items: readonly Item[]) => Promise<readonly Answer[]>,
    private readonly pauseMs = 0,
  ) {}

  ask(item: Item): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ item, resolve, reject });
      if (this.isUnderWay) return;
      this.isUnderWay = true;
      void this.work();
    });
  }

  private async work(): Promise<void> {
    while (this.waiting.length > 0) {
      await (this.pauseMs === 0 ? nextTurn() : sleep(this.pauseMs));
      await this.group(this.waiting.splice(0));
    }
    this.isUnderWay = false;
  }

  private async group(requests: readonly Request<Item, Answer>[]): Promise<void> {
    try {
      const answers = await this.together(requests.map(({ item }) => item));
      if (answers.length !== requests.length) throw new Error(`${requests.length} asked, ${answers.length} answered`);
      requests.forEach(({ resolve }, at) => resolve(answers[at] as Answer));
    } catch (error) {
      for (const { reject } of requests) reject(error);
    }
  }
}

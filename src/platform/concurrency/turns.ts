import { DomainError } from '../../kernel';
import { problemTexts } from '../../texts/problems';
import { Semaphore } from './semaphore';

interface Line {
  readonly turn: Semaphore;
  length: number;
}

/** Lets everybody of one key do one thing after the other, and refuses when too many wait: others are not held up by them. */
export class Turns {
  private readonly lines = new Map<string, Line>();

  /** @param most at once for one key, the one whose turn it is included */
  constructor(private readonly most: number) {}

  /** @throws DomainError `PLANNER.BUSY` */
  async take<Result>(key: string, work: () => Promise<Result>): Promise<Result> {
    const line = this.lines.get(key) ?? { turn: new Semaphore(1), length: 0 };
    if (line.length >= this.most) throw new DomainError('PLANNER.BUSY', 'busy', problemTexts.plannerBusy);
    this.lines.set(key, line);
    line.length += 1;
    const end = await line.turn.acquire();
    try {
      return await work();
    } finally {
      end();
      line.length -= 1;
      if (line.length === 0) this.lines.delete(key);
    }
  }
}

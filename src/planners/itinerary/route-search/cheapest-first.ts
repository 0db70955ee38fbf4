/** Takes from several queues, each in order of cost already, the cheapest entry first: a binary heap of queues. */
export class CheapestFirst {
  private readonly queues: Int32Array;
  private readonly costs: Float64Array;
  private count = 0;

  constructor(mostQueues: number) {
    this.queues = new Int32Array(mostQueues);
    this.costs = new Float64Array(mostQueues);
  }

  get isEmpty(): boolean {
    return this.count === 0;
  }

  /** The queue whose next entry costs least. */
  get queue(): number {
    return this.queues[0] as number;
  }

  /** What its next entry costs. */
  get cost(): number {
    return this.costs[0] as number;
  }

  add(queue: number, cost: number): void {
    let place = this.count++;
    while (place > 0) {
      const above = (place - 1) >> 1;
      if ((this.costs[above] as number) <= cost) break;
      this.move(above, place);
      place = above;
    }
    this.queues[place] = queue;
    this.costs[place] = cost;
  }

  /** The cheapest entry was taken, and the next one of its queue costs this. */
  advance(cost: number): void {
    this.sink(this.queue, cost);
  }

  /** The cheapest entry was taken, the last one of its queue. */
  remove(): void {
    const last = --this.count;
    this.sink(this.queues[last] as number, this.costs[last] as number);
  }

  private sink(queue: number, cost: number): void {
    let place = 0;
    for (let below = 1; below < this.count; below = 2 * place + 1) {
      if (below + 1 < this.count && (this.costs[below + 1] as number) < (this.costs[below] as number)) below++;
      if ((this.costs[below] as number) >= cost) break;
      this.move(below, place);
      place = below;
    }
    this.queues[place] = queue;
    this.costs[place] = cost;
  }

  private move(from: number, to: number): void {
    this.queues[to] = this.queues[from] as number;
    this.costs[to] = this.costs[from] as number;
  }
}

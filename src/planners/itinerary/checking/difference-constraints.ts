/** A system of constraints `x[later] - x[earlier] >= minutes`; variable 0 is midnight. */
export class DifferenceConstraints {
  private count = 1;
  private readonly constraints: { later: number; earlier: number; minutes: number; rule: string }[] = [];

  variable(): number {
    return this.count++;
  }

  /** `later` comes at least so many minutes after `earlier`; `rule` is the sentence that tells what is broken. */
  atLeast(later: number, earlier: number, minutes: number, rule: string): void {
    if (Number.isFinite(minutes)) this.constraints.push({ later, earlier, minutes, rule });
  }

  notBefore(variable: number, moment: number, rule: string): void {
    this.atLeast(variable, 0, moment, rule);
  }

  notAfter(variable: number, moment: number, rule: string): void {
    this.atLeast(0, variable, -moment, rule);
  }

  /** @returns the rules of one circle of constraints that cannot hold together; none when all can hold (Bellman-Ford) */
  clash(tolerance: number): string[] {
    const moments = new Array<number>(this.count).fill(0);
    const causes = new Array<number>(this.count).fill(-1);
    let last = -1;
    for (let round = 0; round <= this.count; round++) {
      last = this.push(moments, causes, tolerance / this.count);
      if (last < 0) return [];
    }
    return this.circle(causes, last);
  }

  private push(moments: number[], causes: number[], tolerance: number): number {
    let changed = -1;
    this.constraints.forEach(({ later, earlier, minutes }, index) => {
      const moment = (moments[earlier] ?? 0) + minutes - tolerance;
      if (moment <= (moments[later] ?? 0)) return;
      moments[later] = moment;
      causes[later] = index;
      changed = later;
    });
    return changed;
  }

  private circle(causes: readonly number[], start: number): string[] {
    const earlier = (variable: number): number => this.constraints[causes[variable] ?? -1]?.earlier ?? 0;
    let at = start;
    for (let step = 0; step < this.count; step++) at = earlier(at);
    const rules = new Set<string>();
    const first = at;
    do {
      const rule = this.constraints[causes[at] ?? -1]?.rule;
      if (rule !== undefined && rule !== '') rules.add(rule);
      at = earlier(at);
    } while (at !== first);
    return [...rules];
  }
}

import { runInSlices, solveLevels, type InterviewProblem } from '../../interviews';
import type { Drops, JoinedDay, JoinedProblem } from '../problem/joined-problem';
import { dropModelSteps, readDrops, type DropOption } from './drop-model';
import type { DropOffDays } from './drop-off-days';
import { fewerHosts, hostsToChoose, optionsAlong, togetherByStop } from './drop-options';
import { widestOptions } from './regions/region-options';

/** So often a route is made for the people and then the people for the route. */
const ROUNDS = 6;

/** Whether somebody who rides can be let off at several hosts. */
export const chooses = (problem: JoinedProblem): boolean =>
  problem.people.some((person) => person.rides && hostsToChoose(problem, person).length > 1);

/** Everybody where they prefer to be let off. */
export const preferredDrops = (problem: JoinedProblem, among?: ReadonlySet<string>): Drops =>
  new Map(
    problem.people.flatMap((person): [string, string][] => {
      const host = hostsToChoose(problem, person).find((one) => among?.has(one) ?? true);
      return host === undefined ? [] : [[person.id, host]];
    }),
  );

/** Good days to begin with: routes and people are fitted to each other in turn, as long as that helps. */
export class FittedDays {
  private readonly seen = new Set<string>();

  constructor(
    private readonly problem: JoinedProblem,
    private readonly found: DropOffDays,
    private readonly until: number,
  ) {}

  async find(): Promise<void> {
    const { interviews, interviewsOn } = this.problem;
    const promising = interviewsOn ? undefined : await this.choose(interviews, widestOptions(this.problem));
    await this.fit(await this.lookAt(preferredDrops(this.problem)), promising);
    if (!this.found.hasPossibleDay) await this.leaveHostsOut();
    if (!this.found.hasPossibleDay) await this.letStopsOffTogether();
  }

  /** The best hosts for everybody, the interviews first and then the rides; undefined when nobody is let off. */
  private async choose(interviews: InterviewProblem, options: readonly DropOption[]): Promise<Drops | undefined> {
    if (options.length === 0) return undefined;
    const model = await runInSlices(dropModelSteps(interviews, options));
    return readDrops(model, (await solveLevels(model.programme, { until: this.until })).values);
  }

  private async fit(begin: JoinedDay | undefined, promising: Drops | undefined): Promise<void> {
    let day = promising ? await this.lookAt(promising) : begin;
    for (let round = 0; day && round < ROUNDS && performance.now() < this.until; round += 1) {
      const interviews = this.found.evaluation.interviewsOn(day.route, day.drops);
      const chosen = await this.choose(interviews, optionsAlong(this.problem, day.route));
      day = chosen && (await this.lookAt(chosen));
    }
  }

  /** Where there is no route to all hosts that people prefer: days on which nobody goes to some of them, as few as possible. */
  private async leaveHostsOut(): Promise<void> {
    let fewest = 0;
    for (const hosts of fewerHosts(this.problem)) {
      if (hosts.size < fewest || performance.now() > this.until) return;
      const options = widestOptions(this.problem).filter(({ host }) => hosts.has(host));
      const drops = this.problem.interviewsOn
        ? preferredDrops(this.problem, hosts)
        : await this.choose(this.problem.interviews, options);
      await this.fit(drops && (await this.lookAt(drops)), undefined);
      if (this.found.hasPossibleDay) fewest = hosts.size;
    }
  }

  /** Where that gives no day either: everybody of a stop at one host, as far as each may go there. */
  private async letStopsOffTogether(): Promise<void> {
    for (const drops of togetherByStop(this.problem, preferredDrops(this.problem))) {
      if (this.found.hasPossibleDay || performance.now() > this.until) return;
      await this.fit(await this.lookAt(drops), undefined);
    }
  }

  /** The best day with these hosts, undefined when it has no route or was looked at before. */
  private async lookAt(drops: Drops): Promise<JoinedDay | undefined> {
    const key = JSON.stringify([...drops].sort());
    if (this.seen.has(key)) return undefined;
    this.seen.add(key);
    return this.found.tryDays(drops);
  }
}

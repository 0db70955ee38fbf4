import { compareJoinedDays, compareLevels } from '../days/compare-joined-days';
import type { DayFrame } from '../frame/day-frame';
import type { DayModel } from '../model/day-model';
import { startOf } from '../model/day-start';
import {
  boundRegion,
  solveRegion,
  type LevelBounds,
  type RegionAnswer,
  type RegionQuestion,
  type RelaxedRegion,
} from '../model/solve-region';
import type { JoinedDay } from '../problem/joined-problem';
import { designOf } from './design';
import { isIn, regionKey, type Region } from './region';

/** `impossible` when no day of a region is of interest, `unknown` when time or work ended before anything was found. */
export type Answer = RegionAnswer | 'impossible' | 'unknown';

/** Asks the programme of a day what regions give people. */
export class RegionQuestions {
  /** Whether waiting is asked, of days that are as good as the best in all before it. */
  waits = false;
  best: JoinedDay | undefined;
  readonly days: JoinedDay[] = [];
  private readonly answers = new Map<string, Promise<Answer>>();

  constructor(
    private readonly frame: DayFrame,
    private readonly model: DayModel,
    private readonly until: number,
  ) {}

  add(day: JoinedDay): void {
    this.days.push(day);
    if (!this.best || compareJoinedDays(day, this.best) < 0) this.best = day;
  }

  /** What a region promises at most, undefined when that is nothing of interest. */
  async bound(region: Region, bounds: LevelBounds): Promise<RelaxedRegion | undefined> {
    const relaxed = await boundRegion(this.frame, this.model, this.question(region, { isDrivable: false }));
    return relaxed && { ...relaxed, bounds: lower(relaxed.bounds, bounds) };
  }

  /** Whether bounds promise people more than the best day gives them. */
  isMore(bounds: LevelBounds): boolean {
    const least = this.least();
    return !this.waits && (least === undefined || compareLevels(promises(bounds), promises(least)) < 0);
  }

  /** What is best in a region that promises so much at most: an upper bound too. */
  solve(region: Region, bounds: LevelBounds): Promise<Answer> {
    const question = this.question(region, { isDrivable: false });
    return solveRegion(this.frame, this.model, question, bounds, this.startIn(region));
  }

  /**
   * A design of a region that can be driven, as far as the programme knows; the same is looked for once.
   * @param isQuick whether only one is of interest that gives as much as is promised
   */
  find(region: Region, bounds: LevelBounds, isQuick: boolean): Promise<Answer> {
    const key = JSON.stringify([regionKey(region), bounds, this.least(), isQuick]);
    const question = this.question(region, { isDrivable: true, isQuick });
    const answer = this.answers.get(key) ?? solveRegion(this.frame, this.model, question, bounds, this.startIn(region));
    this.answers.set(key, answer);
    return answer;
  }

  private question(
    region: Region,
    { isDrivable, isQuick = false }: { readonly isDrivable: boolean; readonly isQuick?: boolean },
  ): RegionQuestion {
    return { region, isDrivable, isQuick, waiting: this.waits, least: this.least(), limits: { until: this.until } };
  }

  /** What a day must give to be of interest. */
  private least(): LevelBounds | undefined {
    if (!this.best) return undefined;
    const { hindrances, figures } = this.best;
    const { withInterview, firstChoices, interviews, waitingMinutes } = figures;
    return [hindrances, withInterview, firstChoices, interviews, this.waits ? waitingMinutes : 0];
  }

  /** The best day of a region that is known. */
  private startIn(region: Region): number[] | undefined {
    const design = ({ route }: JoinedDay) => designOf(this.frame, route.vehicles);
    const [day] = this.days.filter((one) => isIn(region, design(one))).sort(compareJoinedDays);
    return day && startOf(this.frame, this.model, design(day), day.interviews.interviews);
  }
}

/** Of two bounds the one that promises less. */
export const lower = (one: LevelBounds, other: LevelBounds): LevelBounds =>
  compareLevels(promises(one), promises(other)) > 0 ? one : other;

/** Bounds as levels of a day, of which less is better. */
export const promises = ([hindrances = 0, people = 0, choices = 0, interviews = 0, waiting = 0]: LevelBounds) => [
  ...[hindrances, -people, -choices, -interviews, waiting],
];

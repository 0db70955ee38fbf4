import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { fingerprint } from '../../../kernel';
import { parseInterviewProblem, type InterviewPlan } from '../../../planners/interviews';
import { ReplanSolvers } from './replan-solvers';

/** Something that is proposed, and whether a better one may still be found. */
export type Proposed<Proposal> = Proposal & { readonly isPreliminary: boolean };

/** Searches that are remembered, so that the next look has the answer at once. */
const MOST_REMEMBERED = 20;
/** Searches of one event that go on while nobody waits for them: the day's facts change with every click. */
const MOST_UNFINISHED = 2;

interface Search {
  readonly key: string;
  readonly eventId: string;
  readonly first: Promise<InterviewPlan>;
  readonly best: Promise<InterviewPlan>;
  readonly stop: AbortController;
  found: InterviewPlan | undefined;
  /** How many wait for the best plan just now. */
  waiting: number;
}

/**
 * Answers a replanning with the proven best plan when that is there soon enough, else with a first one that keeps all
 * rules, while the search goes on; the next look has the best one then. Lives in the memory of one process: another
 * process searches itself and finds the same, as both planners always give the same plan for the same problem.
 */
@Injectable()
export class ReplanSearchCache implements OnModuleDestroy {
  private readonly searches = new Map<string, Search>();

  constructor(private readonly planners: ReplanSolvers) {}

  onModuleDestroy(): void {
    for (const search of this.searches.values()) this.forget(search);
  }

  /** @param problem in the planner's own form @throws DomainError (invalid) when it is impossible */
  async answer(eventId: string, problem: object): Promise<{ plan: InterviewPlan; isPreliminary: boolean }> {
    const search = this.searchOf(eventId, problem);
    const patience = this.planners.patience();
    const best = await this.waitFor(search, Promise.race([search.best, patience]));
    if (best) return { plan: best, isPreliminary: false };
    return { plan: await search.first, isPreliminary: true };
  }

  /** The plans that a person may have seen as answer: what is there comes first, the proven best one last. */
  async *candidates(eventId: string, problem: object): AsyncGenerator<InterviewPlan, void> {
    const search = this.searchOf(eventId, problem);
    if (search.found) yield search.found;
    yield await search.first;
    yield await this.waitFor(search, search.best);
  }

  private async waitFor<T>(search: Search, plan: Promise<T>): Promise<T> {
    search.waiting += 1;
    try {
      return await plan;
    } finally {
      search.waiting -= 1;
    }
  }

  private searchOf(eventId: string, problem: object): Search {
    const key = fingerprint([eventId, problem]);
    const search = this.searches.get(key) ?? this.begin(key, eventId, problem);
    // The last one asked for is the last one to be forgotten.
    this.searches.delete(key);
    this.searches.set(key, search);
    this.forgetOthers(search);
    return search;
  }

  private begin(key: string, eventId: string, problem: object): Search {
    const asked = parseInterviewProblem(problem);
    const stop = new AbortController();
    const first = this.planners.first(asked);
    const best = first.then(() => this.planners.best(asked, stop.signal));
    const search: Search = { key, eventId, first, best, stop, found: undefined, waiting: 0 };
    best.then(
      (plan) => (search.found = plan),
      () => this.forget(search),
    );
    return search;
  }

  private forgetOthers(kept: Search): void {
    const idle = [...this.searches.values()].filter((search) => search !== kept && search.waiting === 0);
    const unfinished = idle.filter(({ found, eventId }) => !found && eventId === kept.eventId);
    const tooMany = unfinished.slice(0, Math.max(0, unfinished.length + 1 - MOST_UNFINISHED));
    const tooOld = idle.slice(0, Math.max(0, this.searches.size - MOST_REMEMBERED));
    for (const search of new Set([...tooMany, ...tooOld])) this.forget(search);
  }

  private forget(search: Search): void {
    if (this.searches.get(search.key) === search) this.searches.delete(search.key);
    search.stop.abort();
  }
}

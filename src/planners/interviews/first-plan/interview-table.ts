import type { PlannedInterview } from '../problem/interview-plan';
import type { InterviewMoment } from '../problem/interview-moments';
import { assignPlaces, countsAreEnough } from '../problem/interview-places';
import type { PlanPerson, PlanVacancy } from '../problem/interview-problem';
import { clash, shareInterpreter, type ProblemIndex } from '../problem/possible-interviews';

/** One interview with all that the rules ask about it. */
export interface Interview {
  readonly person: PlanPerson;
  readonly vacancy: PlanVacancy;
  readonly slot: InterviewMoment;
}

const NONE: readonly Interview[] = [];

/** A plan in the making that keeps every rule between interviews; rules of one interview alone are the caller's. */
export class InterviewTable {
  private readonly ofPeople = new Map<string, Interview[]>();
  private readonly ofSlots = new Map<string, Interview[]>();
  private readonly ofVacancies = new Map<string, Interview[]>();
  private readonly ofInterpreters = new Map<string, Interview[]>();

  /** Whether anybody needs longer than a slot. */
  private readonly isLongPossible: boolean;

  constructor(private readonly index: ProblemIndex) {
    this.isLongPossible = index.problem.people.some(({ interviewMinutes }) => interviewMinutes !== undefined);
  }

  of(person: PlanPerson): readonly Interview[] {
    return this.ofPeople.get(person.id) ?? NONE;
  }

  add(interview: Interview): void {
    for (const [interviews, key] of this.placesOf(interview))
      interviews.set(key, [...(interviews.get(key) ?? []), interview]);
  }

  remove(interview: Interview): void {
    for (const [interviews, key] of this.placesOf(interview)) {
      interviews.set(
        key,
        (interviews.get(key) ?? []).filter((other) => other !== interview),
      );
    }
  }

  /** Whether the other interviews of the same person leave room for this one. */
  suitsPerson(interview: Interview): boolean {
    const { rules } = this.index.problem;
    const own = this.of(interview.person);
    if (own.length >= rules.maxInterviewsPerPerson) return false;
    if (own.filter(({ slot }) => slot.host === interview.slot.host).length >= rules.maxInterviewsPerHost) return false;
    return !own.some(
      ({ vacancy, slot }) =>
        vacancy === interview.vacancy || clash(slot, interview.slot, rules.minutesBetweenInterviews),
    );
  }

  /** Whether slot, vacancy and interpreter are free. */
  isFree(interview: Interview): boolean {
    return (
      this.fullSlots(interview).length === 0 &&
      !this.isVacancyFull(interview) &&
      this.interpretedMeanwhile(interview).length === 0 &&
      this.canBeSeated(interview)
    );
  }

  /** Interviews of others of which each one would, by going, make slot, vacancy and interpreter free for this one. */
  inTheWayOf(interview: Interview): readonly Interview[] {
    const holders = [
      ...this.fullSlots(interview),
      ...(this.isVacancyFull(interview) ? [this.ofVacancies.get(interview.vacancy.id) ?? NONE] : []),
    ];
    const interpreted = this.interpretedMeanwhile(interview);
    if (interpreted.length > 1) return NONE;
    if (interpreted.length === 1) holders.push(interpreted);
    const [first = NONE, ...others] = holders;
    return first.filter(
      (holder) =>
        holder.person !== interview.person &&
        others.every((interviews) => interviews.includes(holder)) &&
        this.canBeSeated(interview, holder),
    );
  }

  /** All interviews, in the order of the people and of time. */
  interviews(): PlannedInterview[] {
    return this.index.problem.people.flatMap((person) =>
      [...this.of(person)]
        .sort((one, other) => one.slot.start - other.slot.start)
        .map(({ vacancy, slot }) => ({ person: person.id, vacancy: vacancy.id, host: slot.host, slot: slot.id })),
    );
  }

  /** Who is in each slot without a free place that the interview would take. */
  private fullSlots({ slot }: Interview): (readonly Interview[])[] {
    return slot.run
      .map(({ id, places }) => ({ places, there: this.ofSlots.get(id) ?? NONE }))
      .filter(({ places, there }) => there.length >= places)
      .map(({ there }) => there);
  }

  /** Whether everybody at the host can keep one place throughout, given that the places of each slot are enough. */
  private canBeSeated(interview: Interview, without?: Interview): boolean {
    if (!this.isLongPossible) return true;
    const there = new Set(this.index.host(interview.slot.host).slots.flatMap(({ id }) => this.ofSlots.get(id) ?? NONE));
    const runs = [...there, interview].filter((one) => one !== without).map(({ slot }) => slot.run);
    return runs.every((run) => run.length === 1) || countsAreEnough(runs) || assignPlaces(runs) !== undefined;
  }

  private isVacancyFull({ vacancy }: Interview): boolean {
    return (this.ofVacancies.get(vacancy.id) ?? NONE).length >= this.index.candidatePlaces(vacancy);
  }

  private interpretedMeanwhile({ person, slot }: Interview): readonly Interview[] {
    if (person.interpreter === undefined) return NONE;
    const interviews = this.ofInterpreters.get(person.interpreter) ?? NONE;
    return interviews.filter(
      (other) => other.person !== person && shareInterpreter(other.person, person) && clash(other.slot, slot, 0),
    );
  }

  private placesOf({ person, vacancy, slot }: Interview): readonly (readonly [Map<string, Interview[]>, string])[] {
    const places: (readonly [Map<string, Interview[]>, string])[] = [
      [this.ofPeople, person.id],
      ...slot.run.map(({ id }) => [this.ofSlots, id] as const),
      [this.ofVacancies, vacancy.id],
    ];
    if (person.interpreter !== undefined) places.push([this.ofInterpreters, person.interpreter]);
    return places;
  }
}

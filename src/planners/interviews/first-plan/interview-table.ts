import type { PlannedInterview } from '../problem/interview-plan';
import type { InterviewSlot, PlanPerson, PlanVacancy } from '../problem/interview-problem';
import { clash, shareInterpreter, type ProblemIndex } from '../problem/possible-interviews';

/** One interview with all that the rules ask about it. */
export interface Talk {
  readonly person: PlanPerson;
  readonly vacancy: PlanVacancy;
  readonly slot: InterviewSlot;
}

const NONE: readonly Talk[] = [];

/** A plan in the making that keeps every rule between interviews; rules of one interview alone are the caller's. */
export class TalkTable {
  private readonly ofPeople = new Map<string, Talk[]>();
  private readonly ofSlots = new Map<string, Talk[]>();
  private readonly ofVacancies = new Map<string, Talk[]>();
  private readonly ofInterpreters = new Map<string, Talk[]>();

  constructor(private readonly index: ProblemIndex) {}

  of(person: PlanPerson): readonly Talk[] {
    return this.ofPeople.get(person.id) ?? NONE;
  }

  add(talk: Talk): void {
    for (const [talks, key] of this.placesOf(talk)) talks.set(key, [...(talks.get(key) ?? []), talk]);
  }

  remove(talk: Talk): void {
    for (const [talks, key] of this.placesOf(talk)) {
      talks.set(
        key,
        (talks.get(key) ?? []).filter((other) => other !== talk),
      );
    }
  }

  /** Whether the other interviews of the same person leave room for this one. */
  suitsPerson(talk: Talk): boolean {
    const { rules } = this.index.problem;
    const own = this.of(talk.person);
    if (own.length >= rules.maxInterviewsPerPerson) return false;
    if (own.filter(({ slot }) => slot.host === talk.slot.host).length >= rules.maxInterviewsPerHost) return false;
    return !own.some(
      ({ vacancy, slot }) => vacancy === talk.vacancy || clash(slot, talk.slot, rules.minutesBetweenInterviews),
    );
  }

  /** Whether slot, vacancy and interpreter are free. */
  isFree(talk: Talk): boolean {
    return !this.isSlotFull(talk) && !this.isVacancyFull(talk) && this.interpretedMeanwhile(talk).length === 0;
  }

  /** Interviews of others of which each one would, by going, make slot, vacancy and interpreter free for this one. */
  inTheWayOf(talk: Talk): readonly Talk[] {
    const holders = [
      ...(this.isSlotFull(talk) ? [this.ofSlots.get(talk.slot.id) ?? NONE] : []),
      ...(this.isVacancyFull(talk) ? [this.ofVacancies.get(talk.vacancy.id) ?? NONE] : []),
    ];
    const interpreted = this.interpretedMeanwhile(talk);
    if (interpreted.length > 1) return NONE;
    if (interpreted.length === 1) holders.push(interpreted);
    const [first = NONE, ...others] = holders;
    return first.filter((holder) => holder.person !== talk.person && others.every((talks) => talks.includes(holder)));
  }

  /** All interviews, in the order of the people and of time. */
  interviews(): PlannedInterview[] {
    return this.index.problem.people.flatMap((person) =>
      [...this.of(person)]
        .sort((one, other) => one.slot.start - other.slot.start)
        .map(({ vacancy, slot }) => ({ person: person.id, vacancy: vacancy.id, host: slot.host, slot: slot.id })),
    );
  }

  private isSlotFull({ slot }: Talk): boolean {
    return (this.ofSlots.get(slot.id) ?? NONE).length >= slot.places;
  }

  private isVacancyFull({ vacancy }: Talk): boolean {
    return (this.ofVacancies.get(vacancy.id) ?? NONE).length >= this.index.candidatePlaces(vacancy);
  }

  private interpretedMeanwhile({ person, slot }: Talk): readonly Talk[] {
    if (person.interpreter === undefined) return NONE;
    const talks = this.ofInterpreters.get(person.interpreter) ?? NONE;
    return talks.filter(
      (other) => other.person !== person && shareInterpreter(other.person, person) && clash(other.slot, slot, 0),
    );
  }

  private placesOf({ person, vacancy, slot }: Talk): readonly (readonly [Map<string, Talk[]>, string])[] {
    const places: (readonly [Map<string, Talk[]>, string])[] = [
      [this.ofPeople, person.id],
      [this.ofSlots, slot.id],
      [this.ofVacancies, vacancy.id],
    ];
    if (person.interpreter !== undefined) places.push([this.ofInterpreters, person.interpreter]);
    return places;
  }
}

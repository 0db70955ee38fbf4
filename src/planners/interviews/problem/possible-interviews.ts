import { momentOf, type InterviewMoment, type Lasting } from './interview-moments';
import { speaksEnough } from '../../../kernel/dutch-level';
import type { ClockMinutes } from '../../../kernel/clock-time';
import {
  type HostPresence,
  type HostTour,
  type InterviewProblem,
  type InterviewSlot,
  type PlanHost,
  type PlanPerson,
  type PlanVacancy,
} from './interview-problem';

/** The problem's parts by id. */
export class ProblemIndex {
  readonly hosts: ReadonlyMap<string, PlanHost>;
  readonly slots: ReadonlyMap<string, InterviewSlot>;
  readonly vacancies: ReadonlyMap<string, PlanVacancy>;
  readonly people: ReadonlyMap<string, PlanPerson>;
  private readonly moments = new Map<string, InterviewMoment>();

  constructor(readonly problem: InterviewProblem) {
    this.hosts = byId(problem.hosts);
    this.slots = byId(problem.hosts.flatMap((host) => host.slots));
    this.vacancies = byId(problem.hosts.flatMap((host) => host.vacancies));
    this.people = byId(problem.people);
  }

  host(id: string): PlanHost {
    return known(this.hosts, id);
  }

  slot(id: string): InterviewSlot {
    return known(this.slots, id);
  }

  vacancy(id: string): PlanVacancy {
    return known(this.vacancies, id);
  }

  person(id: string): PlanPerson {
    return known(this.people, id);
  }

  /** The interview that this person would have from the slot on. */
  moment({ group, interviewMinutes }: Lasting, slot: string): InterviewMoment {
    const key = interviewMinutes === undefined ? slot : JSON.stringify([slot, interviewMinutes, group]);
    const known = this.moments.get(key);
    if (known) return known;
    const first = this.slot(slot);
    const moment = momentOf(this.host(first.host), first, { group, interviewMinutes });
    this.moments.set(key, moment);
    return moment;
  }

  /** How many candidates a vacancy takes. */
  candidatePlaces(vacancy: PlanVacancy): number {
    return vacancy.posts * this.problem.rules.candidatesPerPost;
  }
}

const byId = <T extends { readonly id: string }>(list: readonly T[]): ReadonlyMap<string, T> =>
  new Map(list.map((item) => [item.id, item]));

function known<T>(map: ReadonlyMap<string, T>, id: string): T {
  const found = map.get(id);
  if (found === undefined) throw new Error(`unknown id ${id}`);
  return found;
}

/** What about a vacancy keeps a person from it. */
export type VacancyBlocker = 'dutch' | 'certificates' | 'reach';

/** What about a moment keeps a person from it, whatever others do; one of its slots is enough. */
export type SlotBlocker = 'group' | 'tour' | 'availability' | 'presence' | 'length' | 'places';

export function vacancyBlockers(person: PlanPerson, vacancy: PlanVacancy): VacancyBlocker[] {
  const blockers: VacancyBlocker[] = [];
  if (!speaksEnough(person.dutch, vacancy.dutch)) blockers.push('dutch');
  if (!vacancy.certificates.every((needed) => person.certificates.includes(needed))) blockers.push('certificates');
  if (!isReached(person, vacancy.host)) blockers.push('reach');
  return blockers;
}

export function slotBlockers(
  person: PlanPerson,
  slot: InterviewMoment,
  tours: readonly HostTour[],
  minutesAfterTour: number,
): SlotBlocker[] {
  const blockers: SlotBlocker[] = [];
  if (!slot.run.every(({ groups }) => groups?.includes(person.group) ?? true)) blockers.push('group');
  if (tours.some((tour) => slot.end > tour.start && slot.start < tour.end + minutesAfterTour)) blockers.push('tour');
  if (!isAvailable(person, slot)) blockers.push('availability');
  if (!isPresent(person, slot)) blockers.push('presence');
  if (!slot.isLongEnough) blockers.push('length');
  if (slot.run.some(({ places }) => places === 0)) blockers.push('places');
  return blockers;
}

const isAvailable = (person: PlanPerson, slot: Period): boolean =>
  slot.start >= (person.availableFrom ?? -Infinity) && slot.end <= (person.availableUntil ?? Infinity);

/** From when until when the person is at the host; undefined when that is not known, or never. */
export const presenceAt = ({ presence }: PlanPerson, host: string): HostPresence | undefined =>
  presence?.find((one) => one.host === host);

/** What is never reached is the vacancy's blocker. */
const isPresent = (person: PlanPerson, slot: InterviewSlot): boolean => {
  const present = presenceAt(person, slot.host);
  return present === undefined || (slot.start >= present.start && slot.end <= present.end);
};

const isReached = (person: PlanPerson, host: string): boolean =>
  (person.hosts?.includes(host) ?? true) && isPassedBy(person, host);

const isPassedBy = (person: PlanPerson, host: string): boolean =>
  person.presence === undefined || presenceAt(person, host) !== undefined;

/** Whether the tours of the person's group at this host are the person's own. */
export const takesToursAt = (person: PlanPerson, host: string): boolean =>
  !person.noTourAt.includes(host) && isPassedBy(person, host);

/** The tours, at any host, that this person takes. */
export function toursOf(problem: InterviewProblem, person: PlanPerson): HostTour[] {
  return problem.hosts
    .filter((host) => takesToursAt(person, host.id))
    .flatMap((host) => host.tours.filter((tour) => tour.groups.includes(person.group)));
}

/** From when until when something takes. */
export type Period = Pick<InterviewSlot, 'start' | 'end'>;

/** Whether one person cannot have both: they overlap, or the pause between them is too short. */
export const clash = (one: Period, other: Period, minutesBetween: number): boolean =>
  one.start < other.end + minutesBetween && other.start < one.end + minutesBetween;

/** Whether two people need the same interpreter. */
export const shareInterpreter = (one: PlanPerson, other: PlanPerson): boolean =>
  one.interpreter !== undefined && one.interpreter === other.interpreter;

/** Whether the person's interpreter is pinned to somebody else at the time of this slot. */
export const isInterpreterPinned = (index: ProblemIndex, person: PlanPerson, slot: Period): boolean =>
  person.interpreter !== undefined &&
  index.problem.pins.some(
    (pin) =>
      pin.person !== person.id &&
      shareInterpreter(index.person(pin.person), person) &&
      clash(index.moment(index.person(pin.person), pin.slot), slot, 0),
  );

/** When a group's day at a host begins: the start of the first slot that it may use. */
export function firstStart(host: PlanHost, group: string): ClockMinutes {
  const starts = host.slots.filter((slot) => !slot.groups || slot.groups.includes(group)).map((slot) => slot.start);
  return Math.min(...starts);
}

/** What one host can mean to one person: the vacancies and the slots that the person's own rules leave. */
export interface HostOptions {
  readonly host: PlanHost;
  /** In the person's order of preference. */
  readonly vacancies: readonly PlanVacancy[];
  /** What an interview can begin with, in order of start. */
  readonly slots: readonly InterviewMoment[];
}

/** Per host with something to offer: what the person could have if nobody else came. */
export function optionsOf(index: ProblemIndex, person: PlanPerson): HostOptions[] {
  const { problem } = index;
  const tours = toursOf(problem, person);
  const vacancies = person.preferences
    .map((id) => index.vacancy(id))
    .filter((vacancy) => vacancyBlockers(person, vacancy).length === 0 && index.candidatePlaces(vacancy) > 0);
  return problem.hosts
    .map((host) => ({
      host,
      vacancies: vacancies.filter((vacancy) => vacancy.host === host.id),
      slots: host.slots
        .map(({ id }) => index.moment(person, id))
        .filter((slot) => slotBlockers(person, slot, tours, problem.rules.minutesAfterTour).length === 0)
        .sort((one, other) => one.start - other.start),
    }))
    .filter((options) => options.vacancies.length > 0 && options.slots.length > 0);
}

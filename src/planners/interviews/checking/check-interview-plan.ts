import { keepPlaces, slotsOf } from './long-interviews';
import type { InterviewPlan, PlannedInterview } from '../problem/interview-plan';
import type {
  HostPresence,
  InterviewProblem,
  InterviewSlot,
  PlanHost,
  PlanPerson,
  PlanVacancy,
} from '../problem/interview-problem';

/** What of a plan the checker looks at. */
export type CheckedPlan = Pick<InterviewPlan, 'interviews' | 'objective' | 'unplaced'>;

/**
 * Checks a plan against every hard rule and counts its figures again, without the planner's own code.
 * @returns one English line per finding; none when the plan is right
 */
export function checkInterviewPlan(problem: InterviewProblem, plan: CheckedPlan): string[] {
  const found: string[] = [];
  const interviews = plan.interviews.flatMap((interview) => {
    const full = lookUp(problem, interview);
    if (!full) found.push(`${nameOf(interview)} names something unknown`);
    return full ? [full] : [];
  });
  for (const interview of interviews) found.push(...checkOne(problem, interview));
  for (const person of problem.people) {
    found.push(
      ...checkPerson(
        problem,
        person,
        interviews.filter((interview) => interview.person === person),
      ),
    );
  }
  found.push(
    ...checkPlaces(problem, interviews),
    ...checkInterpreters(interviews),
    ...checkPins(problem, plan),
    ...checkFigures(interviews, plan),
  );
  return found;
}

interface FullInterview {
  readonly name: string;
  readonly person: PlanPerson;
  readonly host: PlanHost;
  readonly vacancy: PlanVacancy;
  /** The first slot, with the end of the last one. */
  readonly slot: InterviewSlot;
  readonly slots: readonly InterviewSlot[];
}

const nameOf = ({ person, vacancy, host, slot }: PlannedInterview): string => `${person} ${vacancy} ${host} ${slot}`;

function lookUp(problem: InterviewProblem, interview: PlannedInterview): FullInterview | undefined {
  const person = problem.people.find(({ id }) => id === interview.person);
  const host = problem.hosts.find(({ id }) => id === interview.host);
  const vacancy = host?.vacancies.find(({ id }) => id === interview.vacancy);
  const slot = host?.slots.find(({ id }) => id === interview.slot);
  if (!person || !host || !vacancy || !slot) return undefined;
  const slots = slotsOf(host, person, slot);
  const end = slots.at(-1)?.end ?? slot.end;
  return { name: nameOf(interview), person, host, vacancy, slot: { ...slot, end }, slots };
}

const LEVEL_RANK = { A1: 0, A2: 1, B1: 2, B2: 3, C1: 4, native: 5 } as const;

function checkOne(problem: InterviewProblem, { name, person, host, vacancy, slot, slots }: FullInterview): string[] {
  const rules: readonly (readonly [boolean, string])[] = [
    [!person.absent, 'is for someone absent'],
    [person.preferences.includes(vacancy.id), 'is no preference'],
    [LEVEL_RANK[person.dutch] >= LEVEL_RANK[vacancy.dutch], 'asks more Dutch'],
    [vacancy.certificates.every((one) => person.certificates.includes(one)), 'asks a missing certificate'],
    [person.hosts === undefined || person.hosts.includes(host.id), 'is at a host out of reach'],
    [person.presence === undefined || isThere(person.presence, slot), 'is when the person is not at the host'],
    [slots.length > 0, 'is shorter than the person needs'],
    [
      slots.every(({ groups }) => groups === undefined || groups.includes(person.group)),
      'is in a slot of other groups',
    ],
    [person.availableFrom === undefined || slot.start >= person.availableFrom, 'begins too early for the person'],
    [person.availableUntil === undefined || slot.end <= person.availableUntil, 'ends too late for the person'],
    [!isOnTour(problem, person, slot), 'clashes with a tour'],
  ];
  return rules.filter(([kept]) => !kept).map(([, what]) => `${name} ${what}`);
}

const isThere = (presence: readonly HostPresence[], { host, start, end }: InterviewSlot): boolean =>
  presence.some((one) => one.host === host && one.start <= start && end <= one.end);

function isOnTour({ hosts, rules }: InterviewProblem, person: PlanPerson, slot: InterviewSlot): boolean {
  for (const host of hosts) {
    if (person.noTourAt.includes(host.id)) continue;
    if (person.presence && !person.presence.some((one) => one.host === host.id)) continue;
    for (const tour of host.tours) {
      const before = slot.end <= tour.start;
      const after = slot.start - tour.end >= rules.minutesAfterTour;
      if (tour.groups.includes(person.group) && !before && !after) return true;
    }
  }
  return false;
}

function checkPerson({ rules, hosts }: InterviewProblem, person: PlanPerson, own: readonly FullInterview[]): string[] {
  const found: string[] = [];
  if (own.length > rules.maxInterviewsPerPerson) found.push(`${person.id} has ${own.length} interviews`);
  for (const host of hosts) {
    const there = own.filter((interview) => interview.host === host).length;
    if (there > rules.maxInterviewsPerHost) found.push(`${person.id} has ${there} interviews at ${host.id}`);
  }
  if (new Set(own.map(({ vacancy }) => vacancy)).size < own.length) found.push(`${person.id} has a vacancy twice`);
  const inOrder = [...own].sort((one, other) => one.slot.start - other.slot.start);
  inOrder.forEach((interview, at) => {
    const next = inOrder[at + 1];
    if (next && next.slot.start < interview.slot.end + rules.minutesBetweenInterviews) {
      found.push(`${interview.name} is too near to ${next.name}`);
    }
  });
  return found;
}

function checkPlaces({ rules, hosts }: InterviewProblem, interviews: readonly FullInterview[]): string[] {
  const found: string[] = [];
  for (const slot of hosts.flatMap((host) => host.slots)) {
    const taken = interviews.filter(({ slots }) => slots.includes(slot)).length;
    if (taken > slot.places) found.push(`${slot.id} has ${taken} interviews for ${slot.places} places`);
  }
  for (const host of hosts) {
    if (!keepPlaces(interviews.filter((interview) => interview.host === host).map(({ slots }) => slots)))
      found.push(`not every interview at ${host.id} can keep its interviewer`);
  }
  for (const vacancy of hosts.flatMap((host) => host.vacancies)) {
    const candidates = interviews.filter((interview) => interview.vacancy === vacancy).length;
    const most = vacancy.posts * rules.candidatesPerPost;
    if (candidates > most) found.push(`${vacancy.id} has ${candidates} candidates for ${most} places`);
  }
  return found;
}

function checkInterpreters(interviews: readonly FullInterview[]): string[] {
  const interpreted = interviews.filter(({ person }) => person.interpreter !== undefined);
  return interpreted.flatMap((one, at) =>
    interpreted
      .slice(at + 1)
      .filter(({ person }) => person !== one.person && person.interpreter === one.person.interpreter)
      .filter(({ slot }) => slot.start < one.slot.end && one.slot.start < slot.end)
      .map((other) => `${one.name} and ${other.name} need the same interpreter at once`),
  );
}

function checkPins({ pins, people }: InterviewProblem, { interviews }: CheckedPlan): string[] {
  const present = new Set(people.filter((person) => !person.absent).map((person) => person.id));
  return pins
    .filter((pin) => present.has(pin.person))
    .filter(
      (pin) =>
        !interviews.some(
          ({ person, vacancy, slot }) => person === pin.person && vacancy === pin.vacancy && slot === pin.slot,
        ),
    )
    .map((pin) => `the pin ${pin.person} ${pin.vacancy} ${pin.slot} is not kept`);
}

function checkFigures(interviews: readonly FullInterview[], { objective }: CheckedPlan): string[] {
  let waitingMinutes = 0;
  for (const { host, person, slot } of interviews) {
    const usable = host.slots.filter(({ groups }) => groups === undefined || groups.includes(person.group));
    waitingMinutes += slot.start - usable.reduce((first, { start }) => Math.min(first, start), Infinity);
  }
  const counted = {
    withInterview: new Set(interviews.map(({ person }) => person)).size,
    firstChoices: interviews.filter(({ person, vacancy }) => person.preferences.indexOf(vacancy.id) === 0).length,
    interviews: interviews.length,
    waitingMinutes,
  };
  return (Object.keys(counted) as (keyof typeof counted)[])
    .filter((figure) => counted[figure] !== objective[figure])
    .map((figure) => `${figure} is ${counted[figure]}, the plan says ${objective[figure]}`);
}

import fc from 'fast-check';
import { parseInterviewProblem } from '../problem/parse-interview-problem';
import type { InterviewPlan } from '../problem/interview-plan';
import { openPeople, openPlaces } from '../problem/open-options';
import { ProblemIndex } from '../problem/possible-interviews';
import { personalCauses, type PersonalCause } from './personal-causes';
import { findShortage, placeHolders, type Shortage } from './shortage';
import { bestFigures } from '../testing/best-figures';
import type { InterviewInput, PersonInput, SlotInput, VacancyInput } from '../testing/interview-input';
import { smallProblems } from '../testing/small-problems';
import { planInterviews } from '../plan-interviews';

const runs = Number(process.env['FC_RUNS'] ?? 90);

/** How many more people have an interview because this person is there. */
function gainedBy(input: InterviewInput, person: string): number {
  const without = { ...input, people: input.people.filter(({ id }) => id !== person) };
  return bestFigures(input).withInterview - bestFigures(without).withInterview;
}

/** Only this person and those who are pinned. */
function alone(input: InterviewInput, person: string): InterviewInput {
  const copy = structuredClone(input);
  const pinned = new Set(copy.pins.map((pin) => pin.person));
  return { ...copy, people: copy.people.filter(({ id }) => id === person || pinned.has(id)) };
}

type IsGone = (kind: PersonalCause['kind'], at: string) => boolean;

/** The input with the obstacles taken away that `isGone` names. */
function without(input: InterviewInput, person: string, isGone: IsGone): InterviewInput {
  const copy = structuredClone(input);
  const hostIds = copy.hosts.map(({ id }) => id);
  const one = copy.people.find(({ id }) => id === person)!;
  if (hostIds.some((id) => isGone('tour', id))) one.noTourAt = hostIds;
  if (hostIds.some((id) => isGone('availability', id))) {
    delete one.availableFrom;
    delete one.availableUntil;
  }
  if (hostIds.some((id) => isGone('pinned-interpreter', id))) delete one.interpreter;
  if (hostIds.some((id) => isGone('length', id))) delete one.interviewMinutes;
  for (const id of hostIds) openHost(one, id, isGone);
  for (const host of copy.hosts) {
    for (const slot of host.slots) openSlot(slot, host.id, copy, isGone);
    for (const vacancy of host.vacancies) openVacancy(vacancy, copy, isGone);
  }
  return copy;
}

function openHost(person: PersonInput, host: string, isGone: IsGone): void {
  if (person.hosts && isGone('reach', host)) person.hosts = [...person.hosts, host];
  if (person.presence?.[host] && isGone('presence', host)) person.presence[host] = ALL_DAY;
  if (isGone('reach', host)) comeForInterview(person, host);
}

const ALL_DAY: [string, string] = ['00:00', '23:59'];

/** To a host where the person is not yet, and not for its tours. */
function comeForInterview(person: PersonInput, host: string): void {
  if (!person.presence || person.presence[host]) return;
  person.presence[host] = ALL_DAY;
  person.noTourAt = [...(person.noTourAt ?? []), host];
}

function openSlot(slot: SlotInput, host: string, { pins }: InterviewInput, isGone: IsGone): void {
  if (isGone('group', host)) delete slot.groups;
  if (slot.places > 0 && isGone('pinned-places', host))
    slot.places += pins.filter((pin) => pin.slot === slot.id).length;
  if (slot.places === 0 && isGone('places', host)) slot.places = 1;
}

function openVacancy(vacancy: VacancyInput, { pins }: InterviewInput, isGone: IsGone): void {
  if (isGone('dutch', vacancy.id)) vacancy.dutch = 'A1';
  if (isGone('certificates', vacancy.id)) vacancy.certificates = [];
  if (vacancy.posts > 0 && isGone('pinned-candidates', vacancy.id)) vacancy.posts += pins.length;
  if (vacancy.posts === 0 && isGone('candidates', vacancy.id)) vacancy.posts = 1;
}

async function solved(input: InterviewInput): Promise<{ plan: InterviewPlan; index: ProblemIndex }> {
  const problem = parseInterviewProblem(input);
  return { plan: await planInterviews(problem, { whatIfs: false }), index: new ProblemIndex(problem) };
}

function shortageOf({ plan, index }: Awaited<ReturnType<typeof solved>>, person: string): Shortage | undefined {
  const places = openPlaces(index);
  return findShortage(placeHolders([...openPeople(index, places)], places, plan.interviews), person);
}

const problems = fc.oneof(
  smallProblems({ people: 5, pins: true }),
  smallProblems({ people: 5, pins: true, interpreters: true }),
  smallProblems({ people: 5, pins: true, presence: true }),
  smallProblems({ people: 4, pins: true, minutes: true }),
);

const PERSONAL = /NO_PREFERENCES|DUTCH|CERTIFICATE|REACHED|GROUP|TOUR|AVAILABLE|PRESENT|TOO_SHORT|NO_PLACES|PINS|MIXED/;

describe('the reasons why someone has no interview are true', () => {
  const seen = { personal: 0, short: 0, byProof: 0 };

  it('names a personal cause exactly when this person could have nothing even if nobody else came', async () => {
    await fc.assert(
      fc.asyncProperty(problems, async (input) => {
        const { plan } = await solved(input);
        for (const { person, code } of plan.unplaced) {
          expect([code, PERSONAL.test(code)]).toEqual([code, gainedBy(alone(input, person), person) === 0]);
        }
      }),
      { numRuns: runs, endOnFailure: true },
    );
  }, 60_000);

  it('names personal causes that block by themselves, and without which there is an interview', async () => {
    await fc.assert(
      fc.asyncProperty(problems, async (input) => {
        const { plan, index } = await solved(input);
        for (const { person, code } of plan.unplaced) {
          const causes = personalCauses(index, openPlaces(index), index.person(person));
          if (causes.length === 0) continue;
          seen.personal += 1;
          const isNamed = (kind: string, at: string): boolean =>
            causes.some((cause) => cause.kind === kind && cause.at === at);
          const anywhere = new Set(
            ['tour', 'availability', 'pinned-interpreter', 'length'].filter((kind) =>
              causes.some((one) => one.kind === kind),
            ),
          );
          const only = without(alone(input, person), person, (kind, at) => !anywhere.has(kind) && !isNamed(kind, at));
          expect([code, gainedBy(only, person)]).toEqual([code, 0]);
          expect([code, gainedBy(without(alone(input, person), person, isNamed), person)]).toEqual([code, 1]);
        }
      }),
      { numRuns: runs, endOnFailure: true },
    );
  }, 60_000);

  it('names shortages that leave somebody out by themselves, and remedies that help', async () => {
    await fc.assert(
      fc.asyncProperty(problems, async (input) => {
        const answer = await solved(input);
        for (const { person, code } of answer.plan.unplaced.filter((one) => !PERSONAL.test(one.code))) {
          const shortage = shortageOf(answer, person);
          expect(code.startsWith('TOO_FEW')).toBe(shortage !== undefined);
          if (!shortage && !input.interpreters) seen.byProof += 1;
          if (!shortage) continue;
          seen.short += 1;
          expect(shortage.people.length).toBeGreaterThan(shortage.places);
          expect(shortage.people).toContain(person);
          expectNotAllPlaced(input, shortage);
          if (shortage.remedy) expectHelps(input, shortage.remedy, answer.plan.objective.withInterview);
        }
      }),
      { numRuns: runs, endOnFailure: true },
    );
  }, 60_000);

  it('met every sort of reason', () => {
    expect(Math.min(seen.personal, seen.short)).toBeGreaterThan(runs / 10);
    expect(seen.byProof).toBeLessThan(seen.short / 10);
  });

  function expectNotAllPlaced(input: InterviewInput, { people }: Shortage): void {
    const pinned = input.pins.map((pin) => pin.person);
    const few = { ...input, people: input.people.filter(({ id }) => people.includes(id) || pinned.includes(id)) };
    expect(bestFigures(few).withInterview).toBeLessThan(few.people.filter(({ absent }) => !absent).length);
  }

  function expectHelps(input: InterviewInput, remedy: NonNullable<Shortage['remedy']>, before: number): void {
    const copy = structuredClone(input);
    const slots = copy.hosts.flatMap((host) => host.slots);
    if ('slot' in remedy) slots.find(({ id }) => id === remedy.slot)!.places += 1;
    else copy.hosts.flatMap((host) => host.vacancies).find(({ id }) => id === remedy.vacancy)!.posts += 1;
    expect(bestFigures(copy).withInterview).toBeGreaterThan(before);
  }
});

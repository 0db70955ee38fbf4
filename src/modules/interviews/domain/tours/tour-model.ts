import { ProgrammeBuilder, TermSum, type IntegerProgramme, type ObjectiveLevel } from '../plan/integer-programme';
import { interviewModelSteps } from '../plan/interview-model';
import type { InterviewProblem, InterviewSlot } from '../plan/interview-problem';
import type { InterviewModel } from '../plan/model-columns';
import type { TourWave } from './tour-request';

/** Waves that one visit could have. */
export interface VisitChoices {
  readonly visit: string;
  readonly choices: readonly (readonly TourWave[])[];
}

/** The programme that chooses the waves of every visit together with the interviews. */
export interface TourModel {
  readonly programme: IntegerProgramme;
  readonly columns: readonly { readonly visit: string; readonly waves: readonly TourWave[]; readonly column: number }[];
}

/**
 * Every slot stands in the model once per group, and is open for it unless the chosen waves take it. Levels: those of the
 * plan without its waiting, then the choices that come first. Only while nobody knows an interview. Built in steps of a
 * few milliseconds, so that whoever runs them can do other work in between.
 */
export function* tourModelSteps(
  problem: InterviewProblem,
  visits: readonly VisitChoices[],
): Generator<undefined, TourModel> {
  const groups = [...new Set(problem.people.map(({ group }) => group))];
  const model = yield* interviewModelSteps(perGroup(problem, visits, groups));
  const builder = new ProgrammeBuilder();
  for (const column of model.programme.columns) builder.columns.push(column);
  for (const row of model.programme.rows) builder.rows.push(row);
  yield;
  const columns = visits.flatMap(({ visit, choices }) =>
    choices.map((waves, rank) => ({ visit, waves, rank, column: builder.integer() })),
  );
  for (const { visit } of visits) {
    builder.equal(1, sumOf(columns.filter((one) => one.visit === visit).map(({ column }) => column)));
  }
  const usage = slotUsage(model);
  const slots = problem.hosts.flatMap((host) => host.slots);
  for (const slot of slots) {
    const used = groups.map((group) => usage.get(ofGroup(slot.id, group)) ?? []);
    builder.atMost(slot.places - pinsIn(problem, slot), sumOf(used.flat()));
    groups.forEach((group, at) => {
      for (const { visit } of visits) {
        const all = columns.filter((one) => one.visit === visit);
        const open = all.filter(({ waves }) => !isTaken(problem, waves, group, slot)).map(({ column }) => column);
        if (open.length < all.length) onlyWhenOpen(builder, used[at] ?? [], open, slot.places);
      }
    });
    yield;
  }
  const order = new TermSum();
  for (const { column, rank } of columns) if (rank > 0) order.add(column, rank);
  const levels: ObjectiveLevel[] = [
    ...model.programme.levels.filter(({ name }) => name !== 'waitingMinutes'),
    { name: 'order', sense: 'minimise', terms: order.terms },
  ];
  const start = [...model.programme.start, ...columns.map(({ rank }) => (rank === 0 ? 1 : 0))];
  return { programme: { columns: builder.columns, rows: builder.rows, levels, start }, columns };
}

const ofGroup = (slot: string, group: string): string => `${slot} ${group}`;

const sumOf = (columns: readonly number[]): ReadonlyMap<number, number> => new TermSum().addAll(columns).terms;

const pinsIn = ({ pins }: InterviewProblem, { id }: InterviewSlot): number =>
  pins.filter(({ slot }) => slot === id).length;

function perGroup(
  problem: InterviewProblem,
  visits: readonly VisitChoices[],
  groups: readonly string[],
): InterviewProblem {
  const groupOf = new Map(problem.people.map(({ id, group }) => [id, group]));
  return {
    ...problem,
    hosts: problem.hosts.map((host) => ({
      ...host,
      tours: visits.some(({ visit }) => visit === host.id) ? [] : host.tours,
      slots: host.slots.flatMap((slot) =>
        groups
          .filter((group) => slot.groups?.includes(group) ?? true)
          .map((group) => ({ ...slot, id: ofGroup(slot.id, group), groups: [group] })),
      ),
    })),
    pins: problem.pins.map((pin) => ({ ...pin, slot: ofGroup(pin.slot, groupOf.get(pin.person) ?? '') })),
  };
}

/** The columns that say who is in a slot. */
function slotUsage({ people, shares }: InterviewModel): ReadonlyMap<string, readonly number[]> {
  const usage = new Map<string, number[]>();
  const own = people.flatMap(({ hosts }) => hosts.flatMap(({ ownSlots }) => [...(ownSlots ?? [])]));
  for (const [slot, column] of [...own, ...shares.flatMap((share) => [...share.columns])]) {
    usage.set(slot, [...(usage.get(slot) ?? []), column]);
  }
  return usage;
}

const isTaken = (
  { rules }: InterviewProblem,
  waves: readonly TourWave[],
  group: string,
  slot: InterviewSlot,
): boolean =>
  waves.some(
    ({ start, end, groups }) => groups.includes(group) && slot.end > start && slot.start < end + rules.minutesAfterTour,
  );

/** Together at most the places of the slot, and none when no chosen waves leave it open; also one by one. */
function onlyWhenOpen(
  builder: ProgrammeBuilder,
  used: readonly number[],
  open: readonly number[],
  places: number,
): void {
  builder.atMost(0, new TermSum().addAll(used).addAll(open, -places).terms);
  if (places === 1) return;
  for (const column of used) {
    if (builder.columns[column]?.upper === 1) builder.atMost(0, new TermSum().add(column).addAll(open, -1).terms);
  }
}

/** The problem with the waves that a solution of the model chose. */
export function withChosenWaves(
  problem: InterviewProblem,
  { columns }: TourModel,
  values: ArrayLike<number>,
): InterviewProblem {
  const chosen = columns.filter(({ column }) => (values[column] ?? 0) > 0.5);
  return {
    ...problem,
    hosts: problem.hosts.map((host) => {
      const waves = chosen.find(({ visit }) => visit === host.id)?.waves;
      return waves ? { ...host, tours: waves.map((wave) => ({ ...wave, host: host.id })) } : host;
    }),
  };
}

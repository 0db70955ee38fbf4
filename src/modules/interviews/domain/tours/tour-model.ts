import { ProgrammeBuilder, TermSum, type IntegerProgramme, type ObjectiveLevel } from '../plan/integer-programme';
import { interviewModelSteps } from '../plan/interview-model';
import type { InterviewProblem, InterviewSlot, PlanPerson } from '../plan/interview-problem';
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
 * Every slot stands in the model once per group (and per set of visits whose tours people skip), and is open for it unless the chosen waves take it. Levels: those of the
 * plan without its waiting, then the choices that come first. Only while nobody knows an interview. Built in steps of a few milliseconds, so that whoever runs them can do other work
 * in between.
 */
export function* tourModelSteps(
  problem: InterviewProblem,
  visits: readonly VisitChoices[],
): Generator<undefined, TourModel> {
  const parties = partiesOf(problem);
  const model = yield* interviewModelSteps(perParty(problem, visits, parties));
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
    const used = parties.map(({ id }) => usage.get(ofParty(slot.id, id)) ?? []);
    builder.atMost(slot.places - pinsIn(problem, slot), sumOf(used.flat()));
    parties.forEach((party, at) => {
      for (const { visit } of visits) {
        const all = columns.filter((one) => one.visit === visit);
        const open = all
          .filter(({ waves }) => party.skips.includes(visit) || !isTaken(problem, waves, party.group, slot))
          .map(({ column }) => column);
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

/** People of one group who skip the tours of the same visits. */
interface Party {
  readonly id: string;
  readonly group: string;
  readonly skips: readonly string[];
}

const partyOf = ({ group, noTourAt }: PlanPerson): Party => ({
  ...{ id: [group, ...[...noTourAt].sort()].join(' '), group },
  skips: noTourAt,
});

const partiesOf = ({ people }: InterviewProblem): Party[] => [
  ...new Map(people.map(partyOf).map((party) => [party.id, party])).values(),
];

const ofParty = (slot: string, party: string): string => `${slot} ${party}`;

const sumOf = (columns: readonly number[]): ReadonlyMap<number, number> => new TermSum().addAll(columns).terms;

const pinsIn = ({ pins }: InterviewProblem, { id }: InterviewSlot): number =>
  pins.filter(({ slot }) => slot === id).length;

function perParty(
  problem: InterviewProblem,
  visits: readonly VisitChoices[],
  parties: readonly Party[],
): InterviewProblem {
  const partyOfPerson = new Map(problem.people.map((person) => [person.id, partyOf(person).id]));
  const inParties = (groups: readonly string[]): string[] =>
    parties.filter(({ group }) => groups.includes(group)).map(({ id }) => id);
  return {
    ...problem,
    hosts: problem.hosts.map((host) => ({
      ...host,
      tours: visits.some(({ visit }) => visit === host.id)
        ? []
        : host.tours.map((tour) => ({ ...tour, groups: inParties(tour.groups) })),
      slots: host.slots.flatMap((slot) =>
        (slot.groups ? inParties(slot.groups) : parties.map(({ id }) => id)).map((id) => ({
          ...{ ...slot, id: ofParty(slot.id, id), groups: [id] },
        })),
      ),
    })),
    people: problem.people.map((person) => ({ ...person, group: partyOf(person).id })),
    pins: problem.pins.map((pin) => ({ ...pin, slot: ofParty(pin.slot, partyOfPerson.get(pin.person) ?? '') })),
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

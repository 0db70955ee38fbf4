import { ProgrammeBuilder, TermSum, type IntegerProgramme, type ObjectiveLevel } from '../model/integer-programme';
import { interviewModelSteps } from '../model/interview-model';
import type { InterviewProblem, InterviewSlot, PlanHost, PlanPerson } from '../problem/interview-problem';
import type { HostColumns, InterviewModel } from '../model/model-columns';
import { openPlaces } from '../problem/open-options';
import { ProblemIndex, takesToursAt } from '../problem/possible-interviews';
import { addVisit, chosenWaves, columnsOf, type VisitColumns, type VisitToPlan } from './tour-columns';
import type { Span } from './tour-request';

/** The programme that chooses the waves of every visit together with the interviews. */
export interface TourModel {
  readonly programme: IntegerProgramme;
  readonly visits: readonly VisitColumns[];
}

/**
 * Every slot stands in the model once per group (and per set of visits whose tours people skip), and is open for it unless
 * its tours take it. Levels: those of the plan without its waiting, then fewest waves, then the earliest. Only while
 * nobody knows an interview. Built in steps of a few milliseconds, so that whoever runs them can do other work
 * in between.
 */
export function* tourModelSteps(
  problem: InterviewProblem,
  groups: readonly string[],
  wanted: readonly VisitToPlan[],
): Generator<undefined, TourModel> {
  const parties = partiesOf(problem);
  const model = yield* interviewModelSteps(perParty(problem, wanted, parties));
  const builder = new ProgrammeBuilder();
  for (const column of model.programme.columns) builder.columns.push(column);
  for (const row of model.programme.rows) builder.rows.push(row);
  yield;
  const slots = problem.hosts.flatMap((host) => host.slots);
  const visits = wanted.map(({ visit }) => addVisit(builder, groups, visit, slots));
  const usage = slotUsage(model);
  const places = placeUsage(model);
  const open = openPlaces(new ProblemIndex(problem)).slotPlaces;
  for (const slot of slots) {
    const used = parties.map(({ id }) => usage.get(ofParty(slot.id, id)) ?? []);
    builder.atMost(open.get(slot.id) ?? 0, new TermSum().addAll(used.flat()).terms);
    for (let place = 1; place <= slot.places; place += 1) {
      const keeping = parties.flatMap(({ id }) => places.get(placeKey(ofParty(slot.id, id), place)) ?? []);
      builder.atMost(1, new TermSum().addAll(keeping).terms);
    }
    parties.forEach((party, at) => {
      for (const visit of visits.filter(({ visit: { id } }) => !party.skips.includes(id))) {
        const starts = openStarts(problem, visit, party.group, slot);
        if (starts) onlyWhenOpen(builder, used[at] ?? [], starts, slot.places);
      }
    });
    yield;
  }
  const levels = [
    ...model.programme.levels.filter(({ name }) => name !== 'waitingMinutes'),
    ...waveLevels(visits.flatMap(({ starts }) => starts)),
  ];
  const begin = new Set(visits.flatMap((visit, at) => columnsOf(visit, wanted[at]?.waves ?? [])));
  const start = builder.columns.map((_, at) => (begin.has(at) ? 1 : (model.programme.start[at] ?? 0)));
  return { programme: { columns: builder.columns, rows: builder.rows, levels, start }, visits };
}

function waveLevels(starts: VisitColumns['starts']): ObjectiveLevel[] {
  const count = new TermSum().addAll(starts.map(({ used }) => used));
  const early = new TermSum();
  for (const { start, used } of starts) early.add(used, start);
  return [
    { name: 'waves', sense: 'minimise', terms: count.terms },
    { name: 'starts', sense: 'minimise', terms: early.terms },
  ];
}

/** People of one group who skip the tours of the same visits. */
interface Party {
  readonly id: string;
  readonly group: string;
  readonly skips: readonly string[];
}

function partyOf(person: PlanPerson, hosts: readonly PlanHost[]): Party {
  const skips = hosts.map(({ id }) => id).filter((id) => !takesToursAt(person, id));
  return { id: [person.group, ...skips].join(' '), group: person.group, skips };
}

const partiesOf = ({ people, hosts }: InterviewProblem): Party[] => [
  ...new Map(people.map((person) => partyOf(person, hosts)).map((party) => [party.id, party])).values(),
];

const ofParty = (slot: string, party: string): string => `${slot} ${party}`;

function perParty(
  problem: InterviewProblem,
  visits: readonly VisitToPlan[],
  parties: readonly Party[],
): InterviewProblem {
  const partyOfPerson = new Map(problem.people.map((person) => [person.id, partyOf(person, problem.hosts).id]));
  const inParties = (groups: readonly string[]): string[] =>
    parties.filter(({ group }) => groups.includes(group)).map(({ id }) => id);
  return {
    ...problem,
    hosts: problem.hosts.map((host) => ({
      ...host,
      tours: visits.some(({ visit }) => visit.id === host.id)
        ? []
        : host.tours.map((tour) => ({ ...tour, groups: inParties(tour.groups) })),
      slots: host.slots.flatMap((slot) =>
        (slot.groups ? inParties(slot.groups) : parties.map(({ id }) => id)).map((id) => ({
          ...{ ...slot, id: ofParty(slot.id, id), groups: [id] },
        })),
      ),
    })),
    people: problem.people.map((person) => ({ ...person, group: partyOf(person, problem.hosts).id })),
    pins: problem.pins.map((pin) => ({ ...pin, slot: ofParty(pin.slot, partyOfPerson.get(pin.person) ?? '') })),
  };
}

/** The columns that say who is in a slot. */
function slotUsage({ people, shares }: InterviewModel): ReadonlyMap<string, readonly number[]> {
  const usage = new Map<string, number[]>();
  const own = people.flatMap(({ hosts }) => hosts.flatMap(ownUsage));
  for (const [slot, column] of [...own, ...shares.flatMap((share) => [...share.columns])]) {
    usage.set(slot, [...(usage.get(slot) ?? []), column]);
  }
  return usage;
}

const ownUsage = ({ options, ownSlots }: HostColumns): [slot: string, column: number][] =>
  options.slots.flatMap(({ id, run }) => {
    const column = ownSlots?.get(id);
    return column === undefined ? [] : run.map((slot): [string, number] => [slot.id, column]);
  });

function placeUsage({ places }: InterviewModel): ReadonlyMap<string, readonly number[]> {
  const usage = new Map<string, number[]>();
  for (const { slot, place, column } of places) {
    const key = placeKey(slot, place);
    usage.set(key, [...(usage.get(key) ?? []), column]);
  }
  return usage;
}

const placeKey = (slot: string, place: number): string => `${place} ${slot}`;

/** The columns with which the slot is open for the group; undefined when the visit's tours never take it. */
function openStarts(
  { rules }: InterviewProblem,
  { starts }: VisitColumns,
  group: string,
  slot: InterviewSlot,
): number[] | undefined {
  const takes = ({ start, end }: Span): boolean => slot.end > start && slot.start < end + rules.minutesAfterTour;
  if (!starts.some(takes)) return undefined;
  return starts.filter((start) => !takes(start)).flatMap(({ groups }) => groups.get(group) ?? []);
}

/** Together at most the places of the slot, and none when the group's tour takes it; also one by one. */
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
  { visits }: TourModel,
  values: ArrayLike<number>,
): InterviewProblem {
  return {
    ...problem,
    hosts: problem.hosts.map((host) => {
      const columns = visits.find(({ visit }) => visit.id === host.id);
      if (!columns) return host;
      return { ...host, tours: chosenWaves(columns, values).map((wave) => ({ ...wave, host: host.id })) };
    }),
  };
}

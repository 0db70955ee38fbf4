import type { HostColumns, InterviewModel, PersonColumns } from './model-columns';
import type { PlannedInterview } from '../problem/interview-plan';
import type { InterviewChoice } from '../problem/interview-problem';

/** @returns the interviews that a solution of the model stands for, in order of person and time */
export function readPlan(model: InterviewModel, values: ArrayLike<number>): PlannedInterview[] {
  const isChosen = (column: number): boolean => (values[column] ?? 0) > 0.5;
  const handedOut = handOutSharedSlots(model, values);
  return model.people
    .flatMap((person) => [
      ...person.open.pins,
      ...person.hosts.flatMap((host) => atHost(person, host, isChosen, handedOut.get(host) ?? [])),
    ])
    .map(({ person, vacancy, slot }) => ({ person, vacancy, host: model.index.slot(slot).host, slot }))
    .sort(byPersonAndTime(model));
}

function byPersonAndTime({
  index,
  people,
}: InterviewModel): (one: PlannedInterview, other: PlannedInterview) => number {
  const rank = new Map(people.map(({ open }, at) => [open.person.id, at]));
  const start = ({ slot }: PlannedInterview): number => index.slot(slot).start;
  return (one, other) => (rank.get(one.person) ?? 0) - (rank.get(other.person) ?? 0) || start(one) - start(other);
}

function atHost(
  { open }: PersonColumns,
  host: HostColumns,
  isChosen: (column: number) => boolean,
  handedOut: readonly string[],
): InterviewChoice[] {
  const kept = keptChoices(host, isChosen);
  const vacancies = [...host.vacancies]
    .filter(([id, column]) => isChosen(column) && !kept.some((choice) => choice.vacancy === id))
    .map(([id]) => id);
  const slots = host.ownSlots
    ? [...host.ownSlots]
        .filter(([id, column]) => isChosen(column) && !kept.some((choice) => choice.slot === id))
        .map(([id]) => id)
    : handedOut;
  const others = vacancies.map((vacancy, at) => {
    const slot = slots[at];
    if (slot === undefined) throw new Error(`no slot for ${open.person.id} and ${vacancy}`);
    return { person: open.person.id, vacancy, slot };
  });
  return [...kept, ...others];
}

const keptChoices = (host: HostColumns, isChosen: (column: number) => boolean): InterviewChoice[] =>
  host.keeps.filter(({ column }) => isChosen(column)).map(({ choice }) => choice);

/** Gives the counted places of shared slots to the people who share them, earliest first, in the order of the input. */
function handOutSharedSlots({ shares }: InterviewModel, values: ArrayLike<number>): Map<HostColumns, string[]> {
  const handedOut = new Map<HostColumns, string[]>();
  const isChosen = (column: number): boolean => (values[column] ?? 0) > 0.5;
  for (const { slots, columns, members } of shares) {
    const places = slots.flatMap(({ id }) => {
      const column = columns.get(id);
      return Array<string>(column === undefined ? 0 : Math.round(values[column] ?? 0)).fill(id);
    });
    for (const { host } of members) {
      const chosen = [...host.vacancies.values()].filter(isChosen).length;
      handedOut.set(host, places.splice(0, chosen - keptChoices(host, isChosen).length));
    }
  }
  return handedOut;
}

import { TermSum, type ObjectiveLevel } from '../model/integer-programme';
import type { InterviewModel, PersonColumns } from '../model/model-columns';
import { firstStart } from '../problem/possible-interviews';

type ModelParts = Pick<InterviewModel, 'index' | 'people' | 'shares'>;

/** The objective of the planner, most important level first; what pins settle is left out. */
export function objectiveLevels(model: ModelParts): ObjectiveLevel[] {
  const { people } = model;
  const changes = model.index.problem.published
    ? [
        level('changedPeople', 'minimise', changedPeople(people)),
        level('changedInterviews', 'minimise', changed(people)),
      ]
    : [];
  return [
    level('withInterview', 'maximise', new TermSum().addAll(people.flatMap((person) => person.placed ?? []))),
    ...changes,
    level('firstChoices', 'maximise', new TermSum().addAll(people.flatMap(firstChoice))),
    level('interviews', 'maximise', new TermSum().addAll(people.flatMap(vacancyColumns))),
    level('waitingMinutes', 'minimise', waiting(model)),
  ];
}

const level = (name: string, sense: ObjectiveLevel['sense'], sum: TermSum): ObjectiveLevel => ({
  name,
  sense,
  terms: sum.terms,
});

const vacancyColumns = ({ hosts }: PersonColumns): number[] => hosts.flatMap((host) => [...host.vacancies.values()]);

const keepColumns = ({ hosts }: PersonColumns): number[] =>
  hosts.flatMap((host) => host.keeps.map((keep) => keep.column));

function firstChoice({ open, hosts }: PersonColumns): number[] {
  const [first] = open.person.preferences;
  return first === undefined ? [] : hosts.flatMap((host) => host.vacancies.get(first) ?? []);
}

const changedPeople = (people: readonly PersonColumns[]): TermSum =>
  new TermSum().addAll(people.flatMap((person) => person.changed ?? []));

/** Added + dropped = all that is planned + all that was published − twice what is kept; only what varies counts here. */
const changed = (people: readonly PersonColumns[]): TermSum =>
  new TermSum().addAll(people.flatMap(vacancyColumns)).addAll(people.flatMap(keepColumns), -2);

function waiting({ index, people, shares }: ModelParts): TermSum {
  const sum = new TermSum();
  for (const { open, hosts } of people) {
    for (const { options, ownSlots, keeps } of hosts) {
      const begin = firstStart(options.host, open.person.group);
      for (const [slot, column] of ownSlots ?? []) sum.add(column, index.slot(slot).start - begin);
      if (ownSlots) continue;
      for (const { choice, column } of keeps) sum.add(column, index.slot(choice.slot).start - begin);
    }
  }
  for (const share of shares) {
    for (const slot of share.slots) {
      const begin = firstStart(index.host(slot.host), share.group);
      const column = share.columns.get(slot.id);
      if (column !== undefined) sum.add(column, slot.start - begin);
    }
  }
  return sum;
}

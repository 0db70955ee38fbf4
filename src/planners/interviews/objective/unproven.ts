import type { InterviewModel } from '../model/model-columns';
import type { InterviewPlan, PlannedInterview } from '../problem/interview-plan';
import type { OpenLevel } from '../solver/solve-levels';
import { isChanged, planChanges } from './plan-changes';
import { planFigures } from './plan-figures';

/** What is known about plans that were not found: the level without a proof, in the figures of the whole plan. */
export function unproven(
  model: InterviewModel,
  interviews: readonly PlannedInterview[],
  { level, bound, isOutOfTime }: OpenLevel,
): Pick<InterviewPlan, 'bound' | 'open' | 'isOutOfTime'> {
  const open = { level, bound: bound + settledValue(model, level) };
  const people = level === 'withInterview' ? open.bound : planFigures(model.index, interviews).withInterview;
  return { bound: people, open, ...(isOutOfTime && { isOutOfTime }) };
}

/** What of a level's value is no question for the programme: pins, and people whose interviews are settled. */
function settledValue({ index, people }: InterviewModel, level: string): number {
  const pins = index.problem.pins.map((pin) => ({ ...pin, host: index.slot(pin.slot).host }));
  const figures = { ...planFigures(index, pins), ...planChanges(index, pins) };
  if (level === 'changedPeople') {
    return people.filter(({ open, changed }) => changed === undefined && isChanged(index, open.person.id, pins)).length;
  }
  if (!isFigure(level)) throw new Error(`no such level: ${level}`);
  return figures[level];
}

type Figures = ReturnType<typeof planFigures> & ReturnType<typeof planChanges>;

const isFigure = (level: string): level is keyof Figures =>
  ['withInterview', 'changedInterviews', 'firstChoices', 'interviews', 'waitingMinutes'].includes(level);

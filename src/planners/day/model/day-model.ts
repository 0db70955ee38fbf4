import {
  ProblemIndex,
  ProgrammeBuilder,
  TermSum,
  planFigures,
  type IntegerProgramme,
  type ObjectiveLevel,
  type PlanFigures,
} from '../../interviews';
import type { DayFrame } from '../frame/day-frame';
import { interviewColumnSteps } from './interview-columns';
import { addRoute, type RouteColumns } from './route-columns';

/** The programme of a whole day, and which column means what. Its start is no solution: it needs a route. */
export interface DayModel {
  readonly programme: IntegerProgramme;
  readonly route: RouteColumns;
  /** What pins give already. */
  readonly pinned: PlanFigures;
}

/** The levels of a day in their order, as the programme names them. */
export const DAY_LEVELS = ['hindrances', 'withInterview', 'firstChoices', 'interviews', 'waitingMinutes'] as const;

/**
 * Builds the programme that chooses who rides which vehicle and when it arrives where together with the interviews, in
 * steps of a few milliseconds. What it leaves out of a route (the way to drive) and of interviews only makes days possible that
 * are not: its best is a bound on every day.
 */
export function* dayModelSteps(frame: DayFrame): Generator<undefined, DayModel> {
  const index = new ProblemIndex(frame.problem.interviews);
  const builder = new ProgrammeBuilder();
  const route = addRoute(builder, frame, index);
  yield;
  const { placed, firstChoices, vacancies, waiting } = yield* interviewColumnSteps(builder, frame, index, route);
  const wait = new TermSum();
  for (const [column, minutes] of waiting) wait.add(column, minutes);
  const level = (name: (typeof DAY_LEVELS)[number], columns: readonly number[]): ObjectiveLevel => ({
    name,
    sense: name === 'hindrances' ? 'minimise' : 'maximise',
    terms: new TermSum().addAll(columns).terms,
  });
  const levels: ObjectiveLevel[] = [
    level('hindrances', route.hindered),
    level('withInterview', placed),
    level('firstChoices', firstChoices),
    level('interviews', vacancies),
    { name: 'waitingMinutes', sense: 'minimise', terms: wait.terms },
  ];
  const programme = { columns: builder.columns, rows: builder.rows, levels, start: builder.columns.map(() => 0) };
  return { programme, route, pinned: pinnedFigures(index) };
}

function pinnedFigures(index: ProblemIndex): PlanFigures {
  const pins = index.problem.pins.map((pin) => ({ ...pin, host: index.slot(pin.slot).host }));
  return planFigures(index, pins);
}

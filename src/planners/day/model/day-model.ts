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
import { interviewColumnSteps, type InterviewColumns } from './interview-columns';
import { routeColumnSteps, type RouteColumns } from './route-columns';

/** The programme of a whole day, but for the rows of which visit comes first, and which column means what. */
export interface DayModel {
  readonly programme: Omit<IntegerProgramme, 'start'>;
  readonly route: RouteColumns;
  readonly interviews: InterviewColumns;
  readonly index: ProblemIndex;
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
  const route = yield* routeColumnSteps(builder, frame, index);
  yield;
  const interviews = yield* interviewColumnSteps(builder, frame, index, route);
  const { placedBy, firstChoices, vacancies, waiting } = interviews;
  const wait = new TermSum();
  for (const [column, minutes] of waiting) wait.add(column, minutes);
  const level = (name: (typeof DAY_LEVELS)[number], columns: readonly number[]): ObjectiveLevel => ({
    name,
    sense: name === 'hindrances' ? 'minimise' : 'maximise',
    terms: new TermSum().addAll(columns).terms,
  });
  const levels: ObjectiveLevel[] = [
    level(
      'hindrances',
      route.hindered.map(({ column }) => column),
    ),
    level(
      'withInterview',
      placedBy.map(({ column }) => column),
    ),
    level('firstChoices', firstChoices),
    level('interviews', vacancies),
    { name: 'waitingMinutes', sense: 'minimise', terms: wait.terms },
  ];
  const programme = { columns: builder.columns, rows: builder.rows, levels };
  return { programme, route, interviews, index, pinned: pinnedFigures(index) };
}

/** What pins give already. */
export function pinnedFigures(index: ProblemIndex): PlanFigures {
  const pins = index.problem.pins.map((pin) => ({ ...pin, host: index.slot(pin.slot).host }));
  return planFigures(index, pins);
}

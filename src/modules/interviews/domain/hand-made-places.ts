import { ProblemIndex, type InterviewProblem, type PlannedInterview } from '../../../planners/interviews';
import type { DraftDifference, DraftInterview, InterviewChoice } from './draft-change';
import type { InterviewState } from './interview-view';
import { placeBeside, placesOfPlan, spanOf, type PlacedInterview } from './place-interviews';
import type { PlanningInput } from './planning-input';
import { slotsTaken } from './slots-taken';

interface DraftRow extends DraftInterview {
  readonly lastSlotId: string;
  readonly place: number;
  readonly state: InterviewState;
}

interface HandMade<Row> {
  /** Without pins. */
  readonly problem: InterviewProblem;
  readonly visits: PlanningInput['visits'];
  readonly interviews: readonly Row[];
  readonly difference: DraftDifference<Row>;
  readonly rowFor: (choice: InterviewChoice & PlacedInterview) => Row;
}

/** What goes out of the rows of a draft and what comes in. */
export interface ChangedRows<Row> {
  readonly removed: Row[];
  readonly added: Row[];
}

/**
 * The rows of a change that keeps every rule. Interviews that will not be held give up their places in the slots that it
 * uses. The others stay with their interviewer, unless somebody who comes could then not have one throughout.
 */
export function handMadePlaces<Row extends DraftRow>(change: HandMade<Row>): ChangedRows<Row> {
  const { problem, visits, interviews, difference, rowFor } = change;
  const index = new ProblemIndex(problem);
  const arriving = difference.added.map((choice) => ({
    ...choice,
    slots: index.moment(index.person(choice.registrationId), choice.slotId).run.map(({ id }) => id),
  }));
  const used = new Set(arriving.flatMap(({ slots }) => slots));
  const fallen = interviews.filter(({ interviewSlotId, state }) => state === 'not-held' && used.has(interviewSlotId));
  const removed = [...new Set([...difference.removed, ...fallen])];
  const staying = interviews
    .filter((interview) => !removed.includes(interview))
    .map((row) => ({ place: row.place, slots: slotsOf(visits, row) }));
  const beside = placeBeside(staying, arriving, (slotId) => index.slot(slotId).places);
  return beside
    ? { removed, added: beside.map(rowFor) }
    : { removed: [...interviews], added: placedAnew(index, change) };
}

/** Somebody who will not come leaves a place that only the row still has. */
const slotsOf = (
  visits: PlanningInput['visits'],
  { interviewSlotId: slotId, lastSlotId, state }: DraftRow,
): string[] => (state === 'not-held' ? [slotId] : slotsTaken(visits, { slotId, lastSlotId }).map(({ id }) => id));

function placedAnew<Row extends DraftRow>(
  index: ProblemIndex,
  { interviews, difference, rowFor }: HandMade<Row>,
): Row[] {
  const staying = interviews.filter((row) => row.state !== 'not-held' && !difference.removed.includes(row));
  const planned = (person: string, vacancy: string, slot: string): PlannedInterview => ({
    ...{ person, vacancy, slot, host: index.slot(slot).host },
  });
  const all = [
    ...staying.map(({ registrationId, vacancyId, interviewSlotId }) =>
      planned(registrationId, vacancyId, interviewSlotId),
    ),
    ...difference.added.map(({ registrationId, vacancyId, slotId }) => planned(registrationId, vacancyId, slotId)),
  ];
  return placesOfPlan(index.problem, all).map((placed) => {
    const old = staying.find(
      ({ registrationId, interviewSlotId }) =>
        registrationId === placed.registrationId && interviewSlotId === placed.slotId,
    );
    return old ? { ...old, ...spanOf(placed), place: placed.place } : rowFor(placed);
  });
}

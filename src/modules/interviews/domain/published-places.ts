import { placeBeside, placeInterviews, type PlacedInterview } from './place-interviews';
import { slotsTaken } from './slots-taken';

/** An interview as the places of a published plan need it. */
export interface PlacedRow {
  readonly interviewSlotId: string;
  readonly lastSlotId: string;
  readonly place: number;
  readonly mode: 'on-site' | 'phone';
}

interface NextPlan<Row> {
  readonly visits: readonly {
    readonly slots: readonly { readonly id: string; readonly startsAt: string; readonly places: number }[];
  }[];
  readonly staying: readonly Row[];
  /** With the places of the draft. */
  readonly arriving: readonly Row[];
  /** The place that the draft gives to somebody who stays; undefined for who is not in it. */
  readonly placeInDraft: (row: Row) => number | undefined;
}

/**
 * The interviews of a plan that becomes the one people know, with their interviewers. Who stays keeps the own one, unless
 * somebody else could then not have one interviewer throughout: then everybody gets the one of the draft.
 */
export function publishedPlaces<Row extends PlacedRow>(next: NextPlan<Row>): Row[] {
  const { visits, staying, arriving, placeInDraft } = next;
  const all = visits.flatMap(({ slots }) => slots);
  const placesIn = (slotId: string): number => all.find(({ id }) => id === slotId)?.places ?? 0;
  const placed = (row: Row, place = row.place): PlacedInterview & { readonly row: Row } => ({
    ...{ row, place },
    slots: slotsOf(visits, row),
  });
  const kept = staying.map((row) => placed(row));
  const beside = placeBeside(
    kept,
    arriving.map((row) => placed(row)),
    placesIn,
  );
  if (beside) return [...kept, ...beside].map(withPlace);
  const drafted = [
    ...staying.filter((row) => placeInDraft(row) !== undefined).map((row) => placed(row, placeInDraft(row))),
    ...arriving.map((row) => placed(row)),
  ];
  const others = staying.filter((row) => placeInDraft(row) === undefined).map((row) => placed(row));
  return [...drafted, ...placeInterviews(drafted, others)].map(withPlace);
}

const withPlace = <Row extends PlacedRow>({ row, place }: { readonly row: Row; readonly place: number }): Row => ({
  ...row,
  place,
});

/** Who is called takes nobody's time on the day, but keeps the place that the row has in its first slot. */
const slotsOf = (visits: NextPlan<PlacedRow>['visits'], row: PlacedRow): string[] =>
  row.mode === 'phone'
    ? [row.interviewSlotId]
    : slotsTaken(visits, { slotId: row.interviewSlotId, lastSlotId: row.lastSlotId }).map(({ id }) => id);

import { formatClockTime, parseClockTime } from '../../../../kernel';
import {
  layOutVisit,
  type Party,
  type Span,
  type TourLeftOut,
  type WantedVisit,
} from '../../../../planners/interviews';
import type { TourGroupView, VisitView, VisitWishes } from '../event-view';
import type { LaidOutVisit } from '../layout-change';
import { groupsOfLines, type GroupsOfDay } from './groups-of-lines';
import { linesOf, staysOfLine, type Line, type TravellingDay } from './travelling-day';

/** Tours, slots and groups of all visits that follow the vehicles. */
export interface DayLayout extends GroupsOfDay {
  readonly visits: readonly (LaidOutVisit & { readonly leftOut: readonly TourLeftOut[] })[];
}

/** What is laid out on a route for what is wanted of each visit; the same day has the same layout. */
export function layOutDay(day: TravellingDay): DayLayout {
  const inGroups = groupsOfLines(day);
  const known = day.groups.filter(({ isLaidOut }) => !isLaidOut);
  const gathered = partiesOf(day, inGroups, [...known, ...inGroups.groups]);
  return {
    ...inGroups,
    visits: day.visits.flatMap(({ wishes, ...visit }) =>
      wishes === null ? [] : [visitLaidOut(day, visit, wantedOf({ ...visit, wishes }), gathered)],
    ),
  };
}

/** What is wanted of a visit, as the planner takes it. */
export function wantedOf({
  wishes,
  tourTerms,
  interviewers,
}: Pick<VisitView, 'tourTerms' | 'interviewers'> & { readonly wishes: VisitWishes }): WantedVisit {
  const { interviewsFrom, interviewsUntil, ...wanted } = wishes;
  const hours =
    interviewsFrom === null || interviewsUntil === null
      ? null
      : { start: parseClockTime(interviewsFrom), end: parseClockTime(interviewsUntil) };
  return { ...wanted, interviewers, tours: tourTerms, interviewHours: hours };
}

/** People who are together all day, and the lines that they ride. */
interface Gathered {
  readonly group: string | null;
  readonly people: number;
  readonly lines: readonly Line[];
}

function partiesOf(day: TravellingDay, { groupOf }: GroupsOfDay, groups: readonly TourGroupView[]): Gathered[] {
  const lines = linesOf(day);
  const inGroups = groups.map((group): Gathered => {
    const of = lines.filter(({ people }) => people.some(({ id }) => groupOf.get(id) === group.id));
    const own = lines.filter(({ line }) => line.vehicleId === group.vehicleId && line.visitId === group.visitId);
    const riding = of.length > 0 ? of : group.isLaidOut ? own : lines;
    const people = day.people.filter(({ id }) => groupOf.get(id) === group.id).length;
    return { group: group.id, people, lines: riding.map(({ line }) => line) };
  });
  const alone = lines.flatMap(({ line, people }): Gathered[] => {
    const without = people.filter(({ id }) => (groupOf.get(id) ?? null) === null).length;
    const isGrouped = inGroups.some((party) => party.lines.includes(line));
    return without > 0 || !isGrouped ? [{ group: null, people: without, lines: [line] }] : [];
  });
  return [...inGroups, ...alone];
}

function visitLaidOut(
  day: TravellingDay,
  { id: visitId, tours, slots }: Pick<VisitView, 'id' | 'tours' | 'slots'>,
  wanted: WantedVisit,
  gathered: readonly Gathered[],
): DayLayout['visits'][number] {
  const parties = gathered.flatMap((party): Party[] => {
    const present = togetherAt(day, visitId, party.lines);
    return present === undefined ? [] : [{ ...party, present, busy: busyElsewhere(day, visitId, party.group) }];
  });
  const fixed = {
    tours: tours.filter(isTyped).map((tour) => ({ ...spanOf(tour), groups: tour.groupIds })),
    slots: slots.filter(isTyped).map(spanOf),
  };
  const layout = layOutVisit({ wanted, parties, fixed });
  return {
    visitId,
    leftOut: layout.leftOut,
    tours: layout.tours.map((tour) => ({ ...clockOf(tour), groupIds: tour.groups })),
    slots: layout.slots.map((slot) => ({ ...clockOf(slot), places: slot.places })),
  };
}

/** While all of these lines are there; undefined where none of them comes. */
function togetherAt(day: TravellingDay, visitId: string, lines: readonly Line[]): Span | undefined {
  const stays = lines.flatMap((line) => staysOfLine(day, line).filter((stay) => stay.visitId === visitId));
  if (stays.length === 0) return undefined;
  return { start: Math.max(...stays.map(({ from }) => from)), end: Math.min(...stays.map(({ until }) => until)) };
}

/** On a drop-off day everybody is at one visit, whatever the group. */
const busyElsewhere = ({ shape, visits }: TravellingDay, visitId: string, group: string | null): Span[] =>
  visits
    .filter(({ id }) => id !== visitId && shape !== 'drop-off')
    .flatMap(({ tours }) => tours.filter(isTyped))
    .filter(({ groupIds }) => group !== null && groupIds.includes(group))
    .map(spanOf);

const isTyped = ({ stage }: { readonly stage?: string }): boolean => stage === undefined;

interface Hours {
  readonly startsAt: string;
  readonly endsAt: string;
}

const spanOf = ({ startsAt, endsAt }: Hours): Span => ({
  start: parseClockTime(startsAt),
  end: parseClockTime(endsAt),
});
const clockOf = ({ start, end }: Span): Hours => ({ startsAt: formatClockTime(start), endsAt: formatClockTime(end) });

import { MINUTES_BETWEEN_TOURS, type Span } from '../tours/tour-request';
import {
  overlap,
  roundedDown,
  roundedUp,
  type Party,
  type TourLeftOut,
  type TourMoment,
  type VisitToLayOut,
} from './visit-layout';

/** From the end of a tour to the vehicle. */
const LEAVING_MINUTES = 5;

/** One group with its guide. */
interface GuidedTour extends Span {
  readonly group: string;
}

interface WaitingGroup extends Span {
  readonly group: string;
  readonly people: number;
  readonly busy: readonly Span[];
}

/** What is known while tours are placed one after the other. */
interface Placing {
  readonly minutes: number;
  /** Groups that may be on tour at once. */
  readonly atOnce: number;
  readonly fixed: readonly GuidedTour[];
}

export interface PlacedTours {
  readonly tours: readonly TourMoment[];
  readonly leftOut: readonly TourLeftOut[];
}

/**
 * Tours of the groups that have none yet, as early as possible, or as late as possible where interviews come first.
 * @param atOnce groups that are shown around at the same time, at most
 */
export function placeTours({ wanted, parties, fixed }: VisitToLayOut, atOnce: number): PlacedTours {
  const { tours: terms, welcomeMinutes, toursFirst } = wanted;
  if (terms === null) return { tours: [], leftOut: [] };
  const open = parties.filter(
    ({ group }) => group !== null && !fixed.tours.some((tour) => tour.groups.includes(group)),
  );
  const fits = open.filter(({ people }) => people <= terms.largestGroup);
  const asked = fits.flatMap((party) => hoursOf(party, welcomeMinutes));
  const placing = { minutes: terms.minutes, atOnce, fixed: guided(fixed.tours) };
  const placed = toursFirst ? inTurn(asked, placing) : mirrored(asked, placing);
  return {
    tours: asWaves(placed),
    leftOut: open.flatMap(({ group, people }) => leftOut(group, people > terms.largestGroup, placed)),
  };
}

function leftOut(group: string | null, isTooLarge: boolean, placed: readonly GuidedTour[]): TourLeftOut[] {
  if (group === null || placed.some((tour) => tour.group === group)) return [];
  return [{ group, reason: isTooLarge ? 'too-large' : 'no-time' }];
}

function hoursOf({ group, people, present, busy }: Party, welcomeMinutes: number): WaitingGroup[] {
  if (group === null) return [];
  const start = roundedUp(present.start + welcomeMinutes);
  return [{ group, people, busy, start, end: roundedDown(present.end - LEAVING_MINUTES) }];
}

const guided = (tours: readonly TourMoment[]): GuidedTour[] =>
  tours.flatMap(({ start, end, groups }) => groups.map((group) => ({ start, end, group })));

/** Whoever can begin first goes first; then who leaves first, then the largest group. */
function inTurn(asked: readonly WaitingGroup[], placing: Placing): GuidedTour[] {
  const placed: GuidedTour[] = [];
  let waiting = asked;
  while (waiting.length > 0) {
    const next = waiting
      .map((hours) => ({ hours, start: earliest(hours, placing, placed) }))
      .sort((one, other) => one.start - other.start || compareHours(one.hours, other.hours))[0];
    if (next === undefined) break;
    const { hours, start } = next;
    waiting = waiting.filter((other) => other !== hours);
    const end = start + placing.minutes;
    if (end <= hours.end) placed.push({ start, end, group: hours.group });
  }
  return placed;
}

const compareHours = (one: WaitingGroup, other: WaitingGroup): number =>
  one.end - other.end || other.people - one.people || (one.group < other.group ? -1 : 1);

/** The first moment from which the group and a guide are free for a whole tour. */
function earliest(
  { start: from, busy }: WaitingGroup,
  { minutes, atOnce, fixed }: Placing,
  placed: readonly GuidedTour[],
): number {
  const others = [...fixed, ...placed];
  const ends = [...others, ...busy].map(({ end }) => roundedUp(end + MINUTES_BETWEEN_TOURS));
  const possible = [from, ...ends].filter((start) => {
    const tour = { start: start - MINUTES_BETWEEN_TOURS, end: start + minutes + MINUTES_BETWEEN_TOURS };
    const guides = others.filter((other) => overlap(tour, other)).length;
    return start >= from && guides < atOnce && !busy.some((other) => overlap(tour, other));
  });
  return Math.min(...possible);
}

/** The day read backwards: what is then first is last. */
function mirrored(asked: readonly WaitingGroup[], placing: Placing): GuidedTour[] {
  const hours = asked.map((group) => ({ ...backwards(group), busy: group.busy.map(backwards) }));
  const turned = inTurn(hours, { ...placing, fixed: placing.fixed.map(backwards) });
  return turned.map(backwards);
}

const backwards = <Hours extends Span>(hours: Hours): Hours => ({ ...hours, start: -hours.end, end: -hours.start });

/** Groups that go at the same time are one tour with several guides. */
function asWaves(tours: readonly GuidedTour[]): TourMoment[] {
  const starts = [...new Set(tours.map(({ start }) => start))].sort((one, other) => one - other);
  return starts.map((start) => {
    const wave = tours.filter((tour) => tour.start === start);
    return { start, end: wave[0]?.end ?? start, groups: wave.map(({ group }) => group).sort() };
  });
}

import { MINUTES_AFTER_TOUR, type Span } from '../tours/tour-request';
import { roundedUp, type SlotMoment, type TourMoment, type VisitToLayOut } from './visit-layout';

/** As many interviews one after the other as there are people free for, with the break of the interviewers between them. */
export function placeSlots(visit: VisitToLayOut, tours: readonly TourMoment[]): SlotMoment[] {
  const { interviewers, interviewMinutes, breakMinutes } = visit.wanted;
  if (interviewers === 0) return [];
  const free = freeHours(visit, [...visit.fixed.tours, ...tours]);
  const starts = withBreak(free, interviewMinutes, breakMinutes);
  return starts.map((start) => ({ start, end: start + interviewMinutes, places: interviewers }));
}

/** When a party is there, welcomed and not on tour, within the hours of the interviewers. */
function freeHours({ wanted, parties, fixed }: VisitToLayOut, tours: readonly TourMoment[]): Span[] {
  const { welcomeMinutes, interviewHours } = wanted;
  return parties.flatMap(({ group, present }) => {
    const own = tours.filter(({ groups }) => group !== null && groups.includes(group));
    const busy = [...own.map(({ start, end }) => ({ start, end: end + MINUTES_AFTER_TOUR })), ...fixed.slots];
    const there = { start: present.start + welcomeMinutes, end: present.end };
    return busy.reduce(without, [within(there, interviewHours)]).flatMap(({ start, end }) => {
      const rounded = { start: roundedUp(start), end };
      return rounded.start < end ? [rounded] : [];
    });
  });
}

const within = (span: Span, hours: Span | null): Span =>
  hours === null ? span : { start: Math.max(span.start, hours.start), end: Math.min(span.end, hours.end) };

const without = (spans: readonly Span[], busy: Span): Span[] =>
  spans.flatMap((span) =>
    [
      { start: span.start, end: Math.min(span.end, busy.start) },
      { start: Math.max(span.start, busy.end), end: span.end },
    ].filter(({ start, end }) => start < end),
  );

/** Every moment of the break is tried: most interviews, then the break nearest to the middle. */
function withBreak(free: readonly Span[], minutes: number, breakMinutes: number): number[] {
  const all = inARow(free, minutes, -Infinity);
  if (breakMinutes === 0 || all.length < 2 || hasPause(all, minutes + breakMinutes)) return all;
  const tried = all.slice(0, -1).map((last, at) => {
    const before = all.slice(0, at + 1);
    return { before, after: inARow(free, minutes, last + minutes + breakMinutes) };
  });
  const count = ({ before, after }: (typeof tried)[number]): number => before.length + after.length;
  const tilt = ({ before, after }: (typeof tried)[number]): number => Math.abs(before.length - after.length);
  const best = tried
    .filter(({ after }) => after.length > 0)
    .sort((one, other) => count(other) - count(one) || tilt(one) - tilt(other))[0];
  return best === undefined ? all.slice(0, 1) : [...best.before, ...best.after];
}

const hasPause = (starts: readonly number[], apart: number): boolean =>
  starts.some((start, at) => at > 0 && start - (starts[at - 1] ?? start) >= apart);

/** The earliest interview that ends in time, again and again: no other choice gives more of them. */
function inARow(free: readonly Span[], minutes: number, from: number): number[] {
  const starts: number[] = [];
  let next = from;
  for (;;) {
    const moments = free.map(({ start, end }) => ({ start: Math.max(start, next), end }));
    const possible = moments.filter(({ start, end }) => start + minutes <= end).map(({ start }) => start);
    if (possible.length === 0) return starts;
    const start = Math.min(...possible);
    starts.push(start);
    next = start + minutes;
  }
}

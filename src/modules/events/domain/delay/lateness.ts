/** One call of a vehicle's day, as far as being late goes; minutes. */
export interface CallSlack {
  /** Of the lateness at arrival, so much is made up before leaving: waiting, or time that nothing needs. */
  readonly absorbs: number;
  /** Minutes for which the vehicle stands somewhere on its way to this call. */
  readonly waits?: number;
  /** An earlier call, by its number from 0, that puts this one off too: by its lateness at arrival less what is free between. */
  readonly putOffBy?: { readonly call: number; readonly free: number };
  /** Minutes by which people's hours here, moved for a delay before, last beyond the published end of their stay. */
  readonly over?: number;
  /** Later than planned the vehicle may arrive here at most; undefined = no limit. */
  readonly room?: number | undefined;
  /** The vehicle arrives at least so many minutes late: other vehicles take up the room until then. */
  readonly comesAfter?: number | undefined;
  /** Whether people's business here may be cut short to leave in time for what follows. */
  readonly mayCutShort: boolean;
}

/** How many minutes later than planned a vehicle arrives and leaves; never negative. */
export interface Lateness {
  readonly arrive: number;
  readonly leave: number;
}

/** Where a vehicle is known to be late, in a day of calls. */
export interface LateReport {
  /** Which call, from 0. */
  readonly at: number;
  readonly part: 'arrive' | 'leave';
  readonly minutes: number;
}

/**
 * Carries a delay along a day whose order and driving times stay as they are. Waits absorb it; a visit that may be cut
 * short gives up its own time before the vehicle misses the window of a later one; nothing is ever early.
 * @param known how late the calls before the report are
 */
export function latenessOfDay(
  calls: readonly CallSlack[],
  report: LateReport,
  known: readonly Lateness[] = [],
): Lateness[] {
  return calls.reduce<Lateness[]>((late, _call, at) => {
    if (at < report.at) return [...late, known[at] ?? { arrive: 0, leave: 0 }];
    const isReported = at === report.at;
    const reached = isReported ? (known[at]?.arrive ?? 0) : arrivesLate(calls, at, late, known);
    const arrive = isReported && report.part === 'arrive' ? report.minutes : reached;
    const leave = isReported && report.part === 'leave' ? report.minutes : leavesLate(calls, at, arrive, known[at]);
    return [...late, { arrive, leave }];
  }, []);
}

/**
 * What is known after several reports, in the order in which they came: each says how the day goes on from its call, and
 * what was before stays as the reports before it had it.
 */
export function latenessAfter(calls: readonly CallSlack[], reports: readonly LateReport[]): Lateness[] {
  return reports.reduce<Lateness[]>(
    (known, report) => latenessOfDay(calls, report, known),
    latenessOfDay(calls, NO_REPORT),
  );
}

/** A vehicle of which nothing is known may still have to wait for room. */
const NO_REPORT: LateReport = { at: -1, part: 'arrive', minutes: 0 };

/** A call that neither absorbs nor holds anything. */
const STRAIGHT_ON: CallSlack = { absorbs: 0, mayCutShort: false };

function arrivesLate(
  calls: readonly CallSlack[],
  at: number,
  late: readonly Lateness[],
  known: readonly Lateness[],
): number {
  const { waits = 0, absorbs, room = Infinity, putOffBy, comesAfter = 0 } = calls[at] ?? STRAIGHT_ON;
  const driven = Math.max(0, (late[at - 1]?.leave ?? 0) - waits, comesAfter);
  if (putOffBy === undefined) return driven;
  const began = late[putOffBy.call]?.arrive ?? 0;
  const put = Math.max(0, began - putOffBy.free, heldBy(calls[at], began, known[putOffBy.call]));
  return Math.max(driven, Math.min(put, room, roomAfter(calls, at) + absorbs));
}

/** Hours that moved do not move back: people finish them, though the vehicle is less late than was known. */
const heldBy = (call: CallSlack | undefined, late: number, known: Lateness | undefined): number =>
  Math.min(call?.over ?? 0, Math.max(late, known?.arrive ?? 0));

function leavesLate(calls: readonly CallSlack[], at: number, arrive: number, known: Lateness | undefined): number {
  const { absorbs, mayCutShort } = calls[at] ?? STRAIGHT_ON;
  const late = Math.max(0, arrive - absorbs, heldBy(calls[at], arrive, known));
  return mayCutShort ? Math.min(late, roomAfter(calls, at)) : late;
}

/** The most minutes late at which a vehicle can leave and still reach everything after it in time. */
function roomAfter(calls: readonly CallSlack[], at: number): number {
  let made = 0;
  let room = Infinity;
  for (const { room: limit, absorbs, waits = 0 } of calls.slice(at + 1)) {
    made += waits;
    if (limit !== undefined) room = Math.min(room, limit + made);
    made += absorbs;
  }
  return Math.max(0, room);
}

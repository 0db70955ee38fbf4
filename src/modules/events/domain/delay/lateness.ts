/** One call of a vehicle's day, as far as being late goes; minutes. */
export interface CallSlack {
  /** Of the lateness at arrival, so much is made up before leaving: waiting, or time that nothing needs. */
  readonly absorbs: number;
  /** Later than planned the vehicle may arrive here at most; undefined = no limit. */
  readonly room?: number | undefined;
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
 */
export function latenessOfDay(calls: readonly CallSlack[], report: LateReport): Lateness[] {
  let behind = 0;
  return Array.from(calls.keys(), (at) => {
    if (at < report.at) return { arrive: 0, leave: 0 };
    const isReported = at === report.at;
    const arrive = isReported && report.part === 'arrive' ? report.minutes : behind;
    const leave = isReported && report.part === 'leave' ? report.minutes : leavesLate(calls, at, arrive);
    behind = leave;
    return { arrive, leave };
  });
}

/**
 * What is known after several reports, in the order in which they came: each says how the day goes on from its call, and
 * what was before stays as the reports before it had it.
 */
export function latenessAfter(calls: readonly CallSlack[], reports: readonly LateReport[]): Lateness[] {
  return reports.reduce<Lateness[]>(
    (known, report) =>
      latenessOfDay(calls, report).map((late, at) => {
        const before = known[at] ?? late;
        if (at < report.at) return before;
        return at === report.at && report.part === 'leave' ? { ...late, arrive: before.arrive } : late;
      }),
    calls.map(() => ({ arrive: 0, leave: 0 })),
  );
}

function leavesLate(calls: readonly CallSlack[], at: number, arrive: number): number {
  const call = calls[at];
  const late = Math.max(0, arrive - (call?.absorbs ?? 0));
  return call?.mayCutShort === true ? Math.min(late, roomAfter(calls, at)) : late;
}

/** The most minutes late at which a vehicle can leave and still reach everything after it in time. */
function roomAfter(calls: readonly CallSlack[], at: number): number {
  let made = 0;
  let room = Infinity;
  for (const { room: limit, absorbs } of calls.slice(at + 1)) {
    if (limit !== undefined) room = Math.min(room, limit + made);
    made += absorbs;
  }
  return Math.max(0, room);
}

import type { InterviewSlot } from './interview-problem';

/** What interviews take at one host, each a run of slots. */
type Runs = readonly (readonly InterviewSlot[])[];

/**
 * Whether it is enough to count places per slot: runs only lead from a slot to one other and back, between slots with as
 * many places. Runs are then stretches of a line, of which never more overlap than there are places, so a place can be
 * given to each from the first to the last.
 */
export function countsAreEnough(runs: Runs): boolean {
  const next = new Map<InterviewSlot, InterviewSlot>();
  const before = new Map<InterviewSlot, InterviewSlot>();
  for (const run of runs) {
    for (const [at, slot] of run.entries()) {
      const follower = run[at + 1];
      if (!follower) continue;
      if ((next.get(slot) ?? follower) !== follower || (before.get(follower) ?? slot) !== slot) return false;
      if (slot.places !== follower.places) return false;
      next.set(slot, follower);
      before.set(follower, slot);
    }
  }
  return true;
}

/**
 * Gives each interview the number, from 1, of a place that it keeps in every slot of its run, and that nobody else has
 * there. Place 2 is the same interviewer in each slot with two places or more.
 * @returns undefined when that is impossible
 */
export function assignPlaces(runs: Runs): number[] | undefined {
  const places = runs.map(() => 0);
  const inOrder = [...runs.keys()].sort((one, other) => startOf(runs, one) - startOf(runs, other));
  const isLong = (at: number): boolean => (runs[at]?.length ?? 0) > 1;
  const board = new Board(runs);
  if (!placeAll(board, runs, inOrder.filter(isLong), places, new Set())) return undefined;
  // A place is free or not; whoever takes one slot only can have any.
  for (const at of inOrder.filter((one) => !isLong(one))) {
    const free = board.freePlaces(runs[at] ?? [])[0];
    if (free === undefined) return undefined;
    board.take(runs[at] ?? [], free);
    places[at] = free;
  }
  return places;
}

const startOf = (runs: Runs, at: number): number => runs[at]?.[0]?.start ?? 0;

/** Tries every place that differs from the others in what comes later, and remembers what cannot be finished. */
function placeAll(
  board: Board,
  runs: Runs,
  [at, ...others]: readonly number[],
  places: number[],
  hopeless: Set<string>,
): boolean {
  const run = at === undefined ? undefined : runs[at];
  if (at === undefined || !run) return true;
  const begin = startOf(runs, at);
  const state = `${others.length} ${board.later(begin)}`;
  if (hopeless.has(state)) return false;
  const tried = new Set<string>();
  for (const place of board.freePlaces(run)) {
    const alike = board.laterOf(place, begin);
    if (tried.has(alike)) continue;
    tried.add(alike);
    board.take(run, place);
    places[at] = place;
    if (placeAll(board, runs, others, places, hopeless)) return true;
    board.free(run, place);
  }
  hopeless.add(state);
  return false;
}

/** Which places of which slots are taken. */
class Board {
  private readonly slots: readonly InterviewSlot[];
  private readonly taken: ReadonlyMap<string, Set<number>>;

  constructor(runs: Runs) {
    const slots = new Map(runs.flat().map((slot) => [slot.id, slot]));
    this.slots = [...slots.values()].sort((one, other) => one.start - other.start);
    this.taken = new Map(this.slots.map(({ id }) => [id, new Set()]));
  }

  /** Those free in the whole run, the rarest first. */
  freePlaces(run: readonly InterviewSlot[]): number[] {
    const most = Math.min(...run.map(({ places }) => places));
    return Array.from({ length: most }, (_, at) => most - at).filter((place) =>
      run.every((slot) => this.isFree(slot, place)),
    );
  }

  take(run: readonly InterviewSlot[], place: number): void {
    for (const { id } of run) this.taken.get(id)?.add(place);
  }

  free(run: readonly InterviewSlot[], place: number): void {
    for (const { id } of run) this.taken.get(id)?.delete(place);
  }

  /** In which slots from then on a place is free. */
  laterOf(place: number, begin: number): string {
    return this.slots
      .filter(({ start }) => start >= begin)
      .map((slot) => (this.isFree(slot, place) ? 'o' : 'x'))
      .join('');
  }

  /** The same of all places, which of them is which left aside. */
  later(begin: number): string {
    const most = Math.max(0, ...this.slots.map(({ places }) => places));
    return Array.from({ length: most }, (_, at) => this.laterOf(at + 1, begin))
      .sort()
      .join(' ');
  }

  private isFree({ id, places }: InterviewSlot, place: number): boolean {
    return place <= places && !this.taken.get(id)?.has(place);
  }
}

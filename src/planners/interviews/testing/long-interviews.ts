import { parseClockTime } from '../../../kernel/clock-time';
import type { HostInput, PersonInput, SlotInput } from './interview-input';

const minutesOf = (start: string, end: string): number => parseClockTime(end) - parseClockTime(start);

/** Slots of one interview, and when the last one ends. */
interface Row {
  readonly slots: readonly SlotInput[];
  readonly end: string;
}

/** The slots of somebody's interview from the first on, by trying every row of slots; none when they never last enough. */
export function slotsFrom(host: HostInput, first: SlotInput, person: PersonInput): readonly SlotInput[] {
  const usable = host.slots.filter(({ places, groups }) => places > 0 && (groups?.includes(person.group) ?? true));
  const needed = person.interviewMinutes ?? 0;
  let rows: Row[] = [{ slots: [first], end: first.end }];
  while (rows.length > 0) {
    const [enough] = rows.filter(({ end }) => minutesOf(first.start, end) >= needed).sort(byEnds);
    if (enough) return enough.slots;
    rows = rows.flatMap(({ slots, end }) =>
      usable.filter(({ start }) => start === end).map((next) => ({ slots: [...slots, next], end: next.end })),
    );
  }
  return [];
}

const byEnds = (one: Row, other: Row): number => (endsOf(one) < endsOf(other) ? -1 : 1);

const endsOf = ({ slots, end }: Row): string => [end, ...slots.flatMap((slot) => [slot.end, slot.id])].join(' ');

/** What is taken afterwards, in every way to give the interview one place throughout; who takes one slot has what is left. */
export function usesAfter(use: ReadonlyMap<string, number>, row: readonly SlotInput[]): Map<string, number>[] {
  const counted = new Map(use);
  for (const { id, places } of row) {
    const count = (use.get(`s${id}`) ?? 0) + 1;
    if (count > places) return [];
    counted.set(`s${id}`, count);
  }
  if (row.length === 1) return [counted];
  const most = Math.min(...row.map(({ places }) => places));
  const keys = (place: number): string[] => row.map(({ id }) => `p${id} ${place}`);
  return Array.from({ length: most }, (_, at) => keys(at + 1))
    .filter((taken) => !taken.some((key) => use.has(key)))
    .map((taken) => new Map([...counted, ...taken.map((key): [string, number] => [key, 1])]));
}

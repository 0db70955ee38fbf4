import { MINUTES_BETWEEN_TOURS, type Span, type TourVisit } from './tour-request';

/**
 * The moments at which a tour needs to begin: the arrival, the end of a slot, a block or a known interview, and as many
 * tours after one of these as fit. At any other moment it could begin earlier and keep nobody from anything more.
 * @param slots of every visit: a tour here can keep somebody from an interview elsewhere
 */
export function tourStarts({ terms, present, blocks, known }: TourVisit, slots: readonly Span[]): number[] {
  const last = present.end - terms.minutes;
  const ends = [...slots, ...blocks, ...known].map(({ end }) => end);
  const starts = new Set<number>();
  for (const first of [present.start, ...ends.filter((end) => end > present.start)]) {
    for (let start = first; start <= last; start += terms.minutes + MINUTES_BETWEEN_TOURS) starts.add(start);
  }
  const isFree = (start: number): boolean =>
    blocks.every((block) => start + terms.minutes <= block.start || start >= block.end);
  return [...starts].filter(isFree).sort((one, other) => one - other);
}

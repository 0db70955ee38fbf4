import type { SequenceModel } from '../../../src/planners/itinerary';

/**
 * Reads the public TSPTW text format: n, then n rows of n travel times, then n rows `ready due`; node 0 is the depot.
 * Lines that begin with `#` are comments. @returns undefined when the text is something else
 */
export function readTsptw(text: string): SequenceModel | undefined {
  const numbers = text
    .split('\n')
    .map((line) => line.replace(/#.*/, ''))
    .join(' ')
    .split(/\s+/)
    .filter((word) => word !== '')
    .map(Number);
  const nodes = numbers[0] ?? Number.NaN;
  if (!Number.isInteger(nodes) || nodes < 1 || numbers.some(Number.isNaN)) return undefined;
  if (numbers.length !== 1 + nodes * nodes + 2 * nodes) return undefined;
  return toSequence(nodes, numbers.slice(1, 1 + nodes * nodes), numbers.slice(1 + nodes * nodes));
}

function toSequence(nodes: number, matrix: readonly number[], windows: readonly number[]): SequenceModel {
  const size = nodes - 1;
  const visits = Array.from({ length: size }, (_, index) => index + 1);
  const minutes = (from: number, to: number): number => matrix[from * nodes + to]!;
  const column = (value: (node: number) => number): Float64Array => Float64Array.from(visits, value);
  return {
    size,
    travel: Float64Array.from(visits.flatMap((from) => visits.map((to) => minutes(from, to)))),
    fromStart: column((node) => minutes(0, node)),
    toEnd: column((node) => minutes(node, 0)),
    startTime: windows[0]!,
    endDue: windows[1]!,
    ready: column((node) => windows[2 * node]!),
    due: column((node) => windows[2 * node + 1]!),
    dwell: new Float64Array(size),
    load: new Float64Array(size),
    rideLimit: new Float64Array(size).fill(Infinity),
    mostDriving: Infinity,
    drivingWeight: 1,
  };
}

import type { SequenceModel } from '../route-search/sequence-model';

interface Way {
  readonly time: number;
  readonly cost: number;
}

/** The least cost of a sequence without loads, limits on rides or on driving: a plain table over (nodes served, last one). */
export function leastSequenceCost(sequence: SequenceModel): number {
  const { size } = sequence;
  const table: Way[][] = Array.from({ length: 2 ** size * size }, () => []);
  const arrive = (set: number, node: number, time: number, cost: number): void => {
    const begin = Math.max(time, sequence.ready[node] as number);
    if (begin <= (sequence.due[node] as number))
      keep(table[set * size + node] as Way[], { time: begin + (sequence.dwell[node] as number), cost });
  };
  for (let node = 0; node < size; node++) {
    const leg = sequence.fromStart[node] as number;
    arrive(1 << node, node, sequence.startTime + leg, sequence.drivingWeight * leg);
  }
  for (let cell = 0; cell < table.length; cell++) {
    const last = cell % size;
    const set = (cell - last) / size;
    for (const { time, cost } of table[cell] as Way[]) {
      for (let node = 0; node < size; node++) {
        const leg = sequence.travel[last * size + node] as number;
        if ((set & (1 << node)) === 0) arrive(set | (1 << node), node, time + leg, cost + sequence.drivingWeight * leg);
      }
    }
  }
  const ends = table
    .slice((2 ** size - 1) * size)
    .flatMap((ways, last) =>
      ways
        .filter(({ time }) => time + (sequence.toEnd[last] as number) <= sequence.endDue)
        .map(({ cost }) => cost + sequence.drivingWeight * (sequence.toEnd[last] as number)),
    );
  return Math.min(Infinity, ...ends);
}

function keep(ways: Way[], added: Way): void {
  if (ways.some(({ time, cost }) => time <= added.time && cost <= added.cost)) return;
  const rest = ways.filter(({ time, cost }) => time < added.time || cost < added.cost);
  ways.splice(0, ways.length, ...rest, added);
}

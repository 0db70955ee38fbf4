/** People on a vehicle in numbers, and nothing else of them. */
export interface RiderCount {
  /** Participants and their companions, whatever they sit on. */
  readonly people: number;
  /** How many of them take a wheelchair place and no seat. */
  readonly wheelchairs: number;
  /** How many of them are companions. */
  readonly companions: number;
}

export const nobody: RiderCount = { people: 0, wheelchairs: 0, companions: 0 };

export const sumOf = (counts: readonly RiderCount[]): RiderCount =>
  counts.reduce(
    (sum, { people, wheelchairs, companions }) => ({
      people: sum.people + people,
      wheelchairs: sum.wheelchairs + wheelchairs,
      companions: sum.companions + companions,
    }),
    nobody,
  );

export const isSameCount = (one: RiderCount | null, other: RiderCount | null): boolean =>
  one?.people === other?.people && one?.wheelchairs === other?.wheelchairs && one?.companions === other?.companions;

import { holdsSeat } from '../domain/registration-state';
import { isDivisible, type StopInWorld } from './brute-force-division';
import type { PersonInWorld, SeatSnapshot } from './seat-world';

/** Whether these people could all have a place at once: by the sums, at each stop, and in some division over the vehicles. */
function isRoomFor(people: readonly PersonInWorld[], { capacity, vehicles, stops }: SeatSnapshot): boolean {
  const sum = (all: readonly PersonInWorld[], count: (person: PersonInWorld) => number) =>
    all.reduce((total, person) => total + count(person), 0);
  const atStops = stops.map((stop, number) => {
    const there = people.filter((person) => person.stop === number);
    return {
      ...stop,
      people: sum(there, ({ demand }) => demand.people),
      seats: sum(there, ({ demand }) => demand.busSeats),
      chairs: sum(there, ({ demand }) => demand.wheelchairPlaces),
    };
  });
  return (
    people.length <= capacity.participantLimit &&
    sum(people, ({ demand }) => demand.busSeats) <= capacity.busSeats &&
    sum(people, ({ demand }) => demand.wheelchairPlaces) <= capacity.wheelchairPlaces &&
    isDivisible(atStops, vehicles)
  );
}

const holders = ({ people }: SeatSnapshot): PersonInWorld[] => people.filter(({ state }) => holdsSeat(state));

/** What is wrong with this moment, in words; nothing when the counters add up and nothing is handed out twice. */
export function brokenNow(snapshot: SeatSnapshot): string[] {
  const { capacity, people, stops } = snapshot;
  const holding = holders(snapshot);
  const sum = (count: (person: PersonInWorld) => number) => holding.reduce((total, person) => total + count(person), 0);
  const parts = [
    ['participants', capacity.participantsTaken, holding.length, capacity.participantLimit],
    ['bus seats', capacity.busSeatsTaken, sum(({ demand }) => demand.busSeats), capacity.busSeats],
    [
      'wheelchair places',
      capacity.wheelchairPlacesTaken,
      sum(({ demand }) => demand.wheelchairPlaces),
      capacity.wheelchairPlaces,
    ],
  ] as const;
  return [
    ...parts.flatMap(([name, counter, rows, most]) => [
      ...(counter === rows ? [] : [`${name}: the counter says ${counter}, the people add up to ${rows}`]),
      ...(counter <= most ? [] : [`${name}: ${counter} of ${most} taken`]),
    ]),
    ...stops.flatMap((stop, number) => wrongAtStop(stop, number, holding)),
    ...(isRoomFor(holding, snapshot) ? [] : ['no division over the vehicles holds everybody']),
    ...people.flatMap(({ state, openOffers }, index) =>
      openOffers === (state === 'offered' ? 1 : 0)
        ? []
        : [`person ${index} is ${state} with ${openOffers} live offers`],
    ),
  ];
}

function wrongAtStop(
  { people, seats, chairs }: StopInWorld,
  number: number,
  holding: readonly PersonInWorld[],
): string[] {
  const there = holding.filter(({ stop }) => stop === number);
  const taken = [
    there.reduce((sum, { demand }) => sum + demand.people, 0),
    there.reduce((sum, { demand }) => sum + demand.busSeats, 0),
    there.reduce((sum, { demand }) => sum + demand.wheelchairPlaces, 0),
  ];
  const counted = [people, seats, chairs];
  const isRight = counted.every((count, kind) => count === taken[kind]);
  return isRight ? [] : [`stop ${number}: the counters say ${counted.join(', ')}, the people ${taken.join(', ')}`];
}

/**
 * What went wrong between two moments: somebody came back from the dead, or was overtaken.
 * @param keepsSeat somebody new was given the seat of another, which overtakes nobody
 */
export function brokenBetween(before: SeatSnapshot, after: SeatSnapshot, keepsSeat = false): string[] {
  return after.people.flatMap((person, index) => {
    const earlier = before.people[index];
    if (earlier && cameBack(earlier, person)) return [`person ${index} came back from ${earlier.state}`];
    const isSubstitute = keepsSeat && earlier === undefined;
    const held = earlier !== undefined && holdsSeat(earlier.state);
    return holdsSeat(person.state) && !held && !isSubstitute ? overtakenBy(index, before, after) : [];
  });
}

const cameBack = (earlier: PersonInWorld, now: PersonInWorld): boolean =>
  (earlier.state === 'cancelled' && now.state !== 'cancelled') || (earlier.state === 'lapsed' && holdsSeat(now.state));

/** People who waited longer, still wait, and would have fitted in what this person got. */
function overtakenBy(promoted: number, before: SeatSnapshot, after: SeatSnapshot): string[] {
  const person = after.people[promoted];
  if (!person) return [];
  const rest = holders(after).filter((holder) => holder !== person);
  const turn = before.people[promoted]?.waitingSince?.getTime() ?? Infinity;
  return after.people.flatMap((other, index) => {
    const since = other.waitingSince?.getTime();
    if (since === undefined || before.people[index]?.waitingSince?.getTime() !== since) return [];
    const isEarlier = since < turn || (since === turn && index < promoted);
    return isEarlier && isRoomFor([...rest, other], after) ? [`person ${promoted} overtook person ${index}`] : [];
  });
}

/** People who could be offered what is free, though a sweep has just been there. */
export const forgottenBySweep = (snapshot: SeatSnapshot): string[] =>
  snapshot.people.flatMap((person, index) =>
    person.state === 'waiting' && isRoomFor([...holders(snapshot), person], snapshot)
      ? [`person ${index} waits while there is a place`]
      : [],
  );

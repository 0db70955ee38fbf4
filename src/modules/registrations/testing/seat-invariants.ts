import { holdsPlace } from '../domain/registration-state';
import type { SeatCapacity, SeatDemand } from '../domain/seat-demand';
import type { PersonInWorld, SeatSnapshot } from './seat-world';

/** What is said to be free, and to a person of this demand if given: what there was before this person got a place. */
const freeFor = (capacity: SeatCapacity, returned: Omit<SeatDemand, 'participants'> & { participants: number }) => ({
  participants: capacity.participantLimit - capacity.participantsTaken + returned.participants,
  busSeats: capacity.busSeats - capacity.busSeatsTaken + returned.busSeats,
  wheelchairPlaces: capacity.wheelchairPlaces - capacity.wheelchairPlacesTaken + returned.wheelchairPlaces,
});

const NOTHING = { participants: 0, busSeats: 0, wheelchairPlaces: 0 };

const fits = (demand: SeatDemand, free: typeof NOTHING): boolean =>
  demand.participants <= free.participants &&
  (demand.busSeats === 0 || demand.busSeats <= free.busSeats) &&
  (demand.wheelchairPlaces === 0 || demand.wheelchairPlaces <= free.wheelchairPlaces);

/** What is wrong with this moment, in words; nothing when the counters add up and nothing is handed out twice. */
export function brokenNow({ capacity, people }: SeatSnapshot): string[] {
  const holding = people.filter(({ state }) => holdsPlace(state));
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
    ...people.flatMap(({ state, openOffers }, index) =>
      openOffers === (state === 'offered' ? 1 : 0)
        ? []
        : [`person ${index} is ${state} with ${openOffers} live offers`],
    ),
  ];
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
    const held = earlier !== undefined && holdsPlace(earlier.state);
    return holdsPlace(person.state) && !held && !isSubstitute ? overtakenBy(index, before, after) : [];
  });
}

const cameBack = (earlier: PersonInWorld, now: PersonInWorld): boolean =>
  (earlier.state === 'cancelled' && now.state !== 'cancelled') || (earlier.state === 'lapsed' && holdsPlace(now.state));

/** People who waited longer, still wait, and would have fitted in what this person got. */
function overtakenBy(promoted: number, before: SeatSnapshot, after: SeatSnapshot): string[] {
  const person = after.people[promoted];
  if (!person) return [];
  const free = freeFor(after.capacity, person.demand);
  const turn = before.people[promoted]?.waitingSince?.getTime() ?? Infinity;
  return after.people.flatMap((other, index) => {
    const since = other.waitingSince?.getTime();
    if (since === undefined || before.people[index]?.waitingSince?.getTime() !== since) return [];
    const isEarlier = since < turn || (since === turn && index < promoted);
    return isEarlier && fits(other.demand, free) ? [`person ${promoted} overtook person ${index}`] : [];
  });
}

/** People who could be offered what is free, though a sweep has just been there. */
export const forgottenBySweep = ({ capacity, people }: SeatSnapshot): string[] =>
  people.flatMap(({ state, demand }, index) =>
    state === 'waiting' && fits(demand, freeFor(capacity, NOTHING))
      ? [`person ${index} waits while there is a place`]
      : [],
  );

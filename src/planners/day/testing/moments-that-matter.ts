import { seesToTheEnd } from './presence-on-visits';
import type { SmallDay } from './small-day';

/** By which of the day's typed moments a stay at a host has begun or ended; equal names mean equal interviews. */
export interface MomentsThatMatter {
  readonly beginOf: (host: string, from: number) => string;
  readonly endOf: (host: string, until: number) => string;
  /** After this no later end of a stay changes anything. */
  readonly last: number;
}

/**
 * A stay matters for interviews by the slots and tours that it begins before and ends after, and by the people who must be
 * gone before it ends.
 */
export function momentsThatMatter(day: SmallDay): MomentsThatMatter {
  const { interviews, people } = day.problem;
  const mustBeBack = people.filter(({ id }) => day.latestReturns.has(id));
  const typed = (host: string) =>
    interviews.hosts.filter(({ id }) => id === host).flatMap(({ slots, tours }) => [...slots, ...tours]);
  return {
    beginOf: (host, from) => String(typed(host).filter(({ start }) => from <= start).length),
    endOf: (host, until) => {
      const leavings = mustBeBack.map((person) => (seesToTheEnd(day, person, host, until) ? 'stays' : 'goes'));
      return [typed(host).filter(({ end }) => end <= until).length, ...leavings].join('-');
    },
    last: Math.max(0, ...interviews.hosts.flatMap(({ id }) => typed(id)).map(({ end }) => end)),
  };
}

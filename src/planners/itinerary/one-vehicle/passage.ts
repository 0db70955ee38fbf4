import { TIME_TOLERANCE } from '../route-search/route-model';

/** A part of a day as a function of the moment it begins: begun at `t ≤ latest` it ends at `max(t + span, earliest)`. */
export interface Passage {
  readonly span: number;
  readonly earliest: number;
  readonly latest: number;
}

/** A leg, or standing still: it takes so many minutes whenever it begins. */
export const lasting = (minutes: number): Passage => ({ span: minutes, earliest: -Infinity, latest: Infinity });

/** A visit, reached no later than `until`, that begins on arrival but not before `from`. */
export const visiting = (from: number, until: number, minutes: number): Passage => ({
  span: minutes,
  earliest: from + minutes,
  latest: until,
});

/** One part and then the other; undefined when the first ends too late for the second whenever it begins. */
export function followedBy(first: Passage | undefined, second: Passage | undefined): Passage | undefined {
  if (!first || !second || first.earliest > second.latest + TIME_TOLERANCE) return undefined;
  return {
    span: first.span + second.span,
    earliest: Math.max(first.earliest + second.span, second.earliest),
    latest: Math.min(first.latest, second.latest - first.span),
  };
}

export const endOf = ({ span, earliest }: Passage, begin: number): number => Math.max(begin + span, earliest);

/** A break in two parts, before and after a passage: together so many minutes to stand, of which the first part this many. */
export interface SplitStanding {
  readonly minutes: number;
  readonly least: number;
  readonly most: number;
}

/**
 * A passage with a part of a break before it and the rest after it. The first part is best as long as the passage can then
 * still begin in time, for what waits inside it takes no longer; so the whole is a passage again.
 */
export function withSplitAround(passage: Passage | undefined, { minutes, least, most }: SplitStanding) {
  if (!passage || passage.latest === -Infinity) return undefined;
  const { span, earliest, latest } = passage;
  return {
    span: Math.max(span, earliest - latest) + minutes,
    earliest: earliest - most + minutes,
    latest: latest - least,
  };
}

/** How long the first part is when it begins at a moment. */
export const firstPartAt = ({ latest }: Passage, { least, most }: SplitStanding, begin: number): number =>
  Math.max(least, Math.min(most, latest - begin));

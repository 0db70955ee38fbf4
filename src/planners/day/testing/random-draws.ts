import fc from 'fast-check';

export type Draw = fc.GeneratorValue;

export const number = (draw: Draw, min: number, max: number): number => draw(fc.integer, { min, max });

/** True once in so many times. */
export const chance = (draw: Draw, outOf: number): boolean => number(draw, 1, outOf) === 1;

export const pick = <T>(draw: Draw, list: readonly T[]): T => draw(() => fc.constantFrom(...list));

export const some = <T>(draw: Draw, list: readonly T[], minLength: number, maxLength: number): T[] =>
  draw(fc.shuffledSubarray<T>, [...list], { minLength, maxLength: Math.min(maxLength, list.length) });

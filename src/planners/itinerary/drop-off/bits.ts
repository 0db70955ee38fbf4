// Looked up once: in a context of its own, as tests have, a global takes far longer than all else in the inner loops.
const { clz32 } = Math;
export const NEVER = Infinity;

/** The number of the lowest bit that is set. */
export const lowestBit = (mask: number): number => 31 - clz32(mask & -mask);

/** The numbers of the bits that are set, ascending. */
export function bitsOf(mask: number): number[] {
  const found: number[] = [];
  for (let bits = mask; bits !== 0; bits &= bits - 1) found.push(lowestBit(bits));
  return found;
}

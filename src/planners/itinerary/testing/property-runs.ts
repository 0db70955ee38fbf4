/** How often a property is tried: `usual` times with a fixed seed, or FC_RUNS times with a seed of its own. */
export function propertyRuns(usual: number): { numRuns: number; seed?: number } {
  const asked = process.env['FC_RUNS'];
  return asked === undefined ? { numRuns: usual, seed: 20_270_115 } : { numRuns: Number(asked) };
}

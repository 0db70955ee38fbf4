import fc from 'fast-check';

const asked = process.env['FC_SEED'];

/** The default run tries the same cases every time; FC_RUNS asks for more, and for other ones: those of FC_SEED, when given. */
if (asked !== undefined) fc.configureGlobal({ seed: Number(asked) });
else if (process.env['FC_RUNS'] === undefined) fc.configureGlobal({ seed: 20_270_311 });

/** Where Jest keeps how long a test may take. A check at its full size takes longer than its file says for the usual one. */
const TIMEOUT = Symbol.for('TEST_TIMEOUT_SYMBOL');
const LONG_MS = 3 * 60 * 60_000;
if (asked !== undefined)
  Object.defineProperty(globalThis, TIMEOUT, { configurable: true, get: () => LONG_MS, set: () => undefined });

import fc from 'fast-check';

const asked = process.env['FC_SEED'];

/** The default run tries the same cases every time; FC_RUNS asks for more, and for other ones: those of FC_SEED, when given. */
if (asked !== undefined) fc.configureGlobal({ seed: Number(asked) });
else if (process.env['FC_RUNS'] === undefined) fc.configureGlobal({ seed: 20_270_311 });

import fc from 'fast-check';

/** The default run tries the same cases every time; FC_RUNS asks for more, and for other ones. */
if (process.env['FC_RUNS'] === undefined) fc.configureGlobal({ seed: 20_270_311 });

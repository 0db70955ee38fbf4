/** Real servers start and migrate in a hook; on a busy machine that takes longer than Jest's five seconds. */
jest.setTimeout(120_000);

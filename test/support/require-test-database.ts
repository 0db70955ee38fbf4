/** Tests of this tier need real servers; without them they would fail one by one with a less clear error. */
if (!process.env['TEST_DATABASE_ADMIN_URL'] || !process.env['TEST_REDIS_URL']) {
  throw new Error(
    'These tests need a database and Redis: run them with `npm test`, e.g. `npm test -- --selectProjects integration`.',
  );
}

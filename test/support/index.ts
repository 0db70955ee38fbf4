export { Browser, PageAnswer } from './browser';
export { DEMO_COUNSELLOR, demoAddresses } from './demo-addresses';
export { routesOf } from './fastify-routes';
export { draftAgain, publishDay, type PublishedDay } from './published-day';
export { startTestApp, TestApp, type TestAppOptions } from './test-app';
export { TestClock } from './test-clock';
export { tableContents } from './table-contents';
export { createTestDatabase, type TestDatabase } from './test-database';

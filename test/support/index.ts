export { Browser, PageAnswer } from './browser';
export { publishDay, type PublishedDay } from './published-day';
export { startTestApp, TestApp, type TestAppOptions } from './test-app';
export { TestClock } from './test-clock';
export { createTestDatabase, type TestDatabase } from './test-database';

/** Ready check of the process: how late the oldest message is. */
export { OutboxReadiness } from './jobs/outbox-readiness';
/** Ticks of the engine, for tests and the command line; in a worker they run by themselves. */
export { Reaper } from './jobs/reaper';
export { Reconciler } from './jobs/reconciler';
export { Relay } from './jobs/relay';
/** Counts of messages by state, and the oldest overdue one. */
export { MessageCountsReader } from './persistence/message-counts.reader';
export { NotificationsModule } from './notifications.module';
export { allMessageKinds, type MessageKind } from './domain/message-kinds';
export type { MessageState } from './domain/message-life-cycle';

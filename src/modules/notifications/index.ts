/** Ready check of the process: how late the oldest message is. */
export { OutboxReadiness } from './sending/outbox-readiness';
/** Ticks of the engine, for tests and the command line; in a worker they run by themselves. */
export { Reaper } from './sending/reaper';
export { Reconciler } from './planning/reconciler';
export { Relay } from './sending/relay';
/** Counts of messages by state, and the oldest overdue one. */
export { MessageCountsReader } from './sending/message-counts.reader';
export { NotificationsModule } from './notifications.module';
/** All messages of an event, for the coordinator's page. */
export { EventMessagesReader, type MessageView } from './persistence/event-messages.reader';
/** What counsellors do in person for people without e-mail. */
export { TaskReader, type TaskView } from './persistence/task.reader';
/** Hold, release, resend, or say that a message arrived. */
export { ChangeMessage, messageActions, type MessageAction } from './use-cases/change-message';
/** Hold or release everything of an event, or all of one kind. */
export { HoldMessages, holdings, type Holding } from './use-cases/hold-messages';
/** Send what waits for a plan that is not published. */
export { ReleasePlanHolds } from './use-cases/release-plan-holds';
/** Every kind of message there is. */
export { allMessageKinds, type MessageKind } from './domain/message-kinds';
/** When each kind of message goes for one event: what holds, what another rule would do, and the change itself. */
export {
  boundsOf,
  isStandard,
  scheduledKinds,
  ruleFor,
  standardRule,
  unitOf,
} from './planning/schedule/event-message-rules';
export type { MessageRule, EventMessageRules, RuleUnit } from './planning/schedule/event-message-rules';
export type { RuleEffect } from './planning/schedule/rule-change-effect';
export { ChangeRule } from './use-cases/change-rule';
/** What other days on which the association is closed would do. */
export { PreviewDays, type DaysPreview } from './use-cases/preview-days';
export { PreviewRules, type RulesView } from './use-cases/preview-rules';
export { FinishTask } from './use-cases/finish-task';
/** Messages on paper. */
export { WriteLetters, type Letter } from './use-cases/write-letters';
export { unbroken } from './writing/layout/unbroken';
export type { MailBlock, MailTranslation } from './writing/layout/mail-content';
/** A message as it would go now. */
export { PreviewMessage, type MessagePreview } from './use-cases/preview-message';
/** Which commands a message's state allows. */
export { messageLifeCycle } from './domain/message-life-cycle';

/** One participant's day, and what its companies ask people to wear and to bring. */
export { PersonalDayReader, type HostRules } from './day/personal-day.reader';
/** What a coordinator can do with a message, and with many at once. */
export { holdings, messageActions, type Holding, type MessageAction } from './domain/message-actions';
/** Every kind of message there is. */
export { allMessageKinds, type MessageKind } from './domain/message-kinds';
/** Which commands a message's state allows. */
export { messageLifeCycle } from './domain/message-life-cycle';
/** The Nest module, and its entities for the one connection pool. */
export { NotificationsModule, notificationsEntities } from './notifications.module';
/** All messages of an event, for the coordinator's page. */
export { EventMessagesReader, type MessageView } from './persistence/event-messages.reader';
/** What counsellors do in person for people without e-mail: one card per person, and what they did. */
export { letterOf, type TaskCard } from './domain/task-cards';
export { TaskReader, type TaskView } from './persistence/task.reader';
export { TaskListReader, type LapsedTask, type TaskList } from './sending/task-list.reader';
/** A tick of the engine: mails who has tasks, once a working day. */
export { PlanTaskMails } from './planning/plan-task-mails';
/** A tick of the engine: plans the messages that are missing. In a worker it runs by itself. */
export { Reconciler } from './planning/reconciler';
/** When each kind of message goes for one event: the kinds that have a rule, its unit and bounds, and its standard. */
export {
  boundsOf,
  isStandard,
  ruleFor,
  scheduledKinds,
  standardRule,
  unitOf,
} from './planning/schedule/event-message-rules';
export type { EventMessageRules, MessageRule, RuleUnit } from './planning/schedule/event-message-rules';
/** What another rule would do to the messages of one kind. */
export type { RuleEffect } from './planning/schedule/rule-change-effect';
/** Coach operators whom no mail reaches. */
export { OperatorsToCallReader, type OperatorToCall } from './ride/operators-to-call.reader';
/** What an event asks of its vehicles, without names: the route sheets, and their words. */
export type { Ride } from './ride/ride-of-operator';
export { RideReader } from './ride/ride.reader';
export type { RouteHalt, RouteSheet } from './ride/route-sheet';
export { haltWords, neededSeats } from './writing/coach/sheet-blocks';
/** Whether mail goes at all, and if not why. */
export { MailPauseReader, type MailTrouble } from './sending/mail-pause.reader';
/** Counts of messages by state, and the oldest overdue one. */
export { MessageCountsReader } from './sending/message-counts.reader';
/** Ready check of the process: how late the oldest message is. */
export { OutboxReadiness } from './sending/outbox-readiness';
/** A tick of the engine: brings back messages that were lost on their way. */
export { Reaper } from './sending/reaper';
/** A tick of the engine: pushes due messages to the queue. */
export { Relay } from './sending/relay';
/** Hold, release, resend one message, or say that it arrived. */
export { ChangeMessage } from './use-cases/change-message';
/** Change when one kind of message goes for one event. */
export { ChangeRule } from './use-cases/change-rule';
/** Tick off a task, or take the tick back. */
export { MoveEvent, type EventMove, type MovePreview } from './use-cases/move-event';

export { FinishTask } from './use-cases/finish-task';
/** Hold or release everything of an event, or all of one kind. */
export { HoldMessages } from './use-cases/hold-messages';
/** What other closing days of an association would do. */
export { PreviewDays, type DaysPreview } from './use-cases/preview-days';
/** A message as it would go now. */
export { PreviewMessage, type MessagePreview } from './use-cases/preview-message';
/** When the messages of an event go, and what another rule would do. */
export { PreviewRules, type RulesView } from './use-cases/preview-rules';
/** Send what is held for a plan that is not published. */
export { ReleasePlanHolds } from './use-cases/release-plan-holds';
/** End the questions after 1, 3 and 6 months for who asks so. */
export { StopQuestions } from './use-cases/stop-questions';
/** Messages on paper. */
export { WriteLetters, type Letter } from './use-cases/write-letters';
/** What a message's words are made of: blocks, their translation, and spaces that never break. */
export type { MailBlock, MailTranslation } from './writing/layout/mail-content';
export { unbroken } from './writing/layout/unbroken';

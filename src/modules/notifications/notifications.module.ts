import { Module } from '@nestjs/common';
import { MessageRetention } from './persistence/message-retention';
import { AttendanceModule } from '../attendance';
import { CompaniesModule } from '../companies';
import { EventsModule } from '../events';
import { InterviewsModule } from '../interviews';
import { OutcomesModule } from '../outcomes';
import { RegistrationsModule } from '../registrations';
import { Compose } from './composers/compose';
import { DigestLinesReader } from './composers/digest-lines.reader';
import { HostComposer } from './composers/host.composer';
import { HostInterviewsReader } from './composers/host-interviews.reader';
import { ParticipantComposer } from './composers/participant.composer';
import { UserComposer } from './composers/user.composer';
import { BatchMemory } from './facts/batch-memory';
import { DayReader } from './facts/day.reader';
import { DeliveryFactsReader } from './facts/delivery-facts';
import { OpenOutcomesReader } from './facts/open-outcomes.reader';
import { TruthReader } from './facts/truth.reader';
import { UnpublishedChangesReader } from './facts/unpublished-changes.reader';
import { MessageMetrics } from './jobs/message-metrics';
import { Reaper } from './jobs/reaper';
import { Reconciler } from './jobs/reconciler';
import { Relay } from './jobs/relay';
import { SendMessagesProcessor } from './jobs/send-messages.processor';
import { AskedMessages } from './persistence/asked-messages';
import { ComingEventsReader } from './persistence/coming-events.reader';
import { EventMessagesReader } from './persistence/event-messages.reader';
import { MessageCountsReader } from './persistence/message-counts.reader';
import { MailPause } from './persistence/mail-pause';
import { MessageRules } from './persistence/message-rules';
import { MessageRowReader } from './persistence/message-row.reader';
import { MessageStore } from './persistence/message-store';
import { Outbox } from './persistence/outbox';
import { PlanWaits } from './persistence/plan-waits';
import { RuledMessageReader } from './persistence/ruled-message.reader';
import { TaskReader } from './persistence/task.reader';
import { TaskStore } from './persistence/task-store';
import { ToldDayReader } from './persistence/told-day.reader';
import { DaySubscriber } from './subscribers/day.subscriber';
import { EventSubscriber } from './subscribers/event.subscriber';
import { IdentitySubscriber } from './subscribers/identity.subscriber';
import { InterviewSubscriber } from './subscribers/interview.subscriber';
import { RegistrationSubscriber } from './subscribers/registration.subscriber';
import { ChangeMessage } from './use-cases/change-message';
import { ChangeRule } from './use-cases/change-rule';
import { CrashPoints } from './use-cases/crash-points';
import { DeliverMessage } from './use-cases/deliver-message';
import { EndPlanWaits } from './use-cases/end-plan-waits';
import { FinishTask } from './use-cases/finish-task';
import { HoldMessages } from './use-cases/hold-messages';
import { MoveByDays } from './use-cases/move-by-days';
import { MoveMessages } from './use-cases/move-messages';
import { PlanByDays } from './use-cases/plan-by-days';
import { PlanByRules } from './use-cases/plan-by-rules';
import { PlanHostMessages } from './use-cases/plan-host-messages';
import { PlanDayMessages } from './use-cases/plan-day-messages';
import { PlanOfferTasks } from './use-cases/plan-offer-tasks';
import { PlanStopReminders } from './use-cases/plan-stop-reminders';
import { PrepareMessage } from './use-cases/prepare-message';
import { PreviewDays } from './use-cases/preview-days';
import { PreviewMessage } from './use-cases/preview-message';
import { PreviewRules } from './use-cases/preview-rules';
import { SendMessages } from './use-cases/send-messages';
import { SettleDelivery } from './use-cases/settle-delivery';
import { StopWaitingForPlan } from './use-cases/stop-waiting-for-plan';
import { TellAboutDay } from './use-cases/tell-about-day';
import { WriteLetters } from './use-cases/write-letters';

const face = [
  ChangeMessage,
  ChangeRule,
  EventMessagesReader,
  FinishTask,
  HoldMessages,
  MessageCountsReader,
  PreviewDays,
  PreviewMessage,
  PreviewRules,
  Reaper,
  Reconciler,
  Relay,
  StopWaitingForPlan,
  TaskReader,
  WriteLetters,
];

const engine = [
  CrashPoints,
  DeliverMessage,
  MailPause,
  MessageRetention,
  MessageMetrics,
  MessageRowReader,
  MessageStore,
  Outbox,
  PrepareMessage,
  SendMessages,
  SendMessagesProcessor,
  SettleDelivery,
  TaskStore,
];

const writing = [
  BatchMemory,
  Compose,
  DayReader,
  DeliveryFactsReader,
  DigestLinesReader,
  HostComposer,
  HostInterviewsReader,
  OpenOutcomesReader,
  ParticipantComposer,
  ToldDayReader,
  TruthReader,
  UnpublishedChangesReader,
  UserComposer,
];

const planning = [
  AskedMessages,
  ComingEventsReader,
  DaySubscriber,
  EndPlanWaits,
  EventSubscriber,
  IdentitySubscriber,
  InterviewSubscriber,
  MessageRules,
  MoveByDays,
  MoveMessages,
  PlanByDays,
  PlanByRules,
  PlanHostMessages,
  PlanOfferTasks,
  PlanStopReminders,
  PlanWaits,
  PlanDayMessages,
  RegistrationSubscriber,
  RuledMessageReader,
  TellAboutDay,
];

/** Everything the product tells people. It listens to all modules; none of them knows it. */
@Module({
  imports: [AttendanceModule, CompaniesModule, EventsModule, InterviewsModule, OutcomesModule, RegistrationsModule],
  providers: [...face, ...engine, ...writing, ...planning],
  exports: face,
})
export class NotificationsModule {}

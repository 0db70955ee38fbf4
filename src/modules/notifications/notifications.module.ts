import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity';
import { MessageRetention } from './persistence/message-retention.repository';
import { AttendanceModule } from '../attendance';
import { CompaniesModule } from '../companies';
import { EventsModule } from '../events';
import { InterviewsModule } from '../interviews';
import { OutcomesModule } from '../outcomes';
import { RegistrationsModule } from '../registrations';
import { MessageComposer } from './writing/message-composer';
import { DigestLinesReader } from './writing/user/digest-lines.reader';
import { HostComposer } from './writing/host/host.composer';
import { HostInterviewsReader } from './writing/host/host-interviews.reader';
import { ParticipantComposer } from './writing/participant/participant.composer';
import { UserComposer } from './writing/user/user.composer';
import { BatchCache } from './sending/batch-cache';
import { PersonalDayReader } from './day/personal-day.reader';
import { RecipientLoaders } from './sending/recipient-loader';
import { OpenOutcomesReader } from './sending/open-outcomes.reader';
import { MessageSubjectReader } from './sending/message-subject.reader';
import { UnpublishedChangesReader } from './day/unpublished-changes.reader';
import { MessageMetrics } from './sending/message-metrics';
import { Reaper } from './sending/reaper';
import { Reconciler } from './planning/reconciler';
import { Relay } from './sending/relay';
import { SendMessagesProcessor } from './sending/send-messages.processor';
import { ImmediateMessages } from './planning/immediate-messages';
import { ComingEventsReader } from './planning/coming-events.reader';
import { EventMessagesReader } from './persistence/event-messages.reader';
import { MessageCountsReader } from './sending/message-counts.reader';
import { MailPauseRepository } from './sending/mail-pause.repository';
import { EventMessageRulesRepository } from './planning/event-message-rules.repository';
import { MessageRowReader } from './sending/message-row.reader';
import { PlannedMessageRepository } from './planning/planned-message.repository';
import { OutboxRepository } from './sending/outbox.repository';
import { PlanHoldRepository } from './planning/plan-hold.repository';
import { ScheduledMessageReader } from './planning/scheduled-message.reader';
import { TaskReader } from './persistence/task.reader';
import { TaskRepository } from './persistence/task.repository';
import { AnnouncedDayReader } from './day/announced-day.reader';
import { DaySubscriber } from './planning/subscribers/day.subscriber';
import { EventSubscriber } from './planning/subscribers/event.subscriber';
import { IdentitySubscriber } from './planning/subscribers/identity.subscriber';
import { InterviewSubscriber } from './planning/subscribers/interview.subscriber';
import { RegistrationSubscriber } from './planning/subscribers/registration.subscriber';
import { ChangeMessage } from './use-cases/change-message';
import { ChangeRule } from './use-cases/change-rule';
import { CrashPoints } from './sending/crash-points';
import { DeliverMessage } from './sending/deliver-message';
import { EndPlanHolds } from './planning/end-plan-holds';
import { FinishTask } from './use-cases/finish-task';
import { HoldMessages } from './use-cases/hold-messages';
import { ReplanAfterClosingDays } from './planning/replan-after-closing-days';
import { ReplanAfterEventMove } from './planning/replan-after-event-move';
import { ClosingDaysPlan } from './planning/closing-days-plan';
import { ScheduledMessages } from './planning/scheduled-messages';
import { PlanHostMessages } from './planning/plan-host-messages';
import { PlanDisruptionMessages } from './planning/plan-disruption-messages';
import { PlanOfferTasks } from './planning/plan-offer-tasks';
import { PlanStopReminders } from './planning/plan-stop-reminders';
import { PrepareMessage } from './sending/prepare-message';
import { PreviewDays } from './use-cases/preview-days';
import { PreviewMessage } from './use-cases/preview-message';
import { PreviewRules } from './use-cases/preview-rules';
import { SendMessages } from './sending/send-messages';
import { SettleDelivery } from './sending/settle-delivery';
import { ReleasePlanHolds } from './use-cases/release-plan-holds';
import { AnnounceDay } from './planning/announce-day';
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
  ReleasePlanHolds,
  TaskReader,
  WriteLetters,
];

const engine = [
  CrashPoints,
  DeliverMessage,
  MailPauseRepository,
  MessageRetention,
  MessageMetrics,
  MessageRowReader,
  PlannedMessageRepository,
  OutboxRepository,
  PrepareMessage,
  SendMessages,
  SendMessagesProcessor,
  SettleDelivery,
  TaskRepository,
];

const writing = [
  BatchCache,
  MessageComposer,
  PersonalDayReader,
  RecipientLoaders,
  DigestLinesReader,
  HostComposer,
  HostInterviewsReader,
  OpenOutcomesReader,
  ParticipantComposer,
  AnnouncedDayReader,
  MessageSubjectReader,
  UnpublishedChangesReader,
  UserComposer,
];

const planning = [
  ImmediateMessages,
  ComingEventsReader,
  DaySubscriber,
  EndPlanHolds,
  EventSubscriber,
  IdentitySubscriber,
  InterviewSubscriber,
  EventMessageRulesRepository,
  ReplanAfterClosingDays,
  ReplanAfterEventMove,
  ClosingDaysPlan,
  ScheduledMessages,
  PlanHostMessages,
  PlanOfferTasks,
  PlanStopReminders,
  PlanHoldRepository,
  PlanDisruptionMessages,
  RegistrationSubscriber,
  ScheduledMessageReader,
  AnnounceDay,
];

/** Everything the product tells people. It listens to all modules; none of them knows it. */
@Module({
  imports: [
    AttendanceModule,
    CompaniesModule,
    EventsModule,
    IdentityModule,
    InterviewsModule,
    OutcomesModule,
    RegistrationsModule,
  ],
  providers: [...face, ...engine, ...writing, ...planning],
  exports: face,
})
export class NotificationsModule {}

import { Module } from '@nestjs/common';
import { AttendanceModule } from '../attendance';
import { CompaniesModule } from '../companies';
import { EventsModule } from '../events';
import { IdentityModule } from '../identity';
import { InterviewsModule } from '../interviews';
import { OutcomesModule } from '../outcomes';
import { RegistrationsModule } from '../registrations';
import { AnnouncedDayReader } from './day/announced-day.reader';
import { PersonalDayReader } from './day/personal-day.reader';
import { UnpublishedChangesReader } from './day/unpublished-changes.reader';
import { EventMessagesReader } from './persistence/event-messages.reader';
import { MessageEntity } from './persistence/message.entity';
import { MessageRetention } from './persistence/message-retention.repository';
import { MessageDisclosureReader } from './persistence/message-disclosure.reader';
import { TaskReader } from './persistence/task.reader';
import { QuestionStopRepository } from './persistence/question-stop.repository';
import { TaskRepository } from './persistence/task.repository';
import { AnnounceDay } from './planning/announce-day';
import { ComingEventsReader } from './planning/coming-events.reader';
import { EndPlanHolds } from './planning/end-plan-holds';
import { EventMessageRulesRepository } from './planning/event-message-rules.repository';
import { ImmediateMessageReader } from './planning/immediate-message.reader';
import { MessageKeyReader } from './planning/message-key.reader';
import { PlanCoachMessages } from './planning/plan-coach-messages';
import { PlanDisruptionMessages } from './planning/plan-disruption-messages';
import { PlanHoldReader } from './planning/plan-hold.reader';
import { PlanHostMessages } from './planning/plan-host-messages';
import { PlannedMessageRepository } from './planning/planned-message.repository';
import { PlanDepartureMessages } from './planning/plan-departure-messages';
import { PlanOfferTasks } from './planning/plan-offer-tasks';
import { PlanTaskMails } from './planning/plan-task-mails';
import { PlanStopReminders } from './planning/plan-stop-reminders';
import { Reconciler } from './planning/reconciler';
import { ReplanAfterClosingDays } from './planning/replan-after-closing-days';
import { ReplanAfterEventMove } from './planning/replan-after-event-move';
import { ReplanAfterRuleChange } from './planning/replan-after-rule-change';
import { ScheduledMessageReader } from './planning/scheduled-message.reader';
import { ScheduledMessages } from './planning/scheduled-messages';
import { DaySubscriber } from './planning/subscribers/day.subscriber';
import { EventSubscriber } from './planning/subscribers/event.subscriber';
import { TaskOwnerReader } from './planning/task-owner.reader';
import { SignInMailReader } from './planning/sign-in-mail.reader';
import { IdentitySubscriber } from './planning/subscribers/identity.subscriber';
import { InterviewSubscriber } from './planning/subscribers/interview.subscriber';
import { HandOverSubscriber } from './planning/subscribers/hand-over.subscriber';
import { PersonSubscriber } from './planning/subscribers/person.subscriber';
import { RegistrationSubscriber } from './planning/subscribers/registration.subscriber';
import { AnnouncedRideReader } from './ride/announced-ride.reader';
import { OperatorsToCallReader } from './ride/operators-to-call.reader';
import { RideOfMessageReader } from './ride/ride-of-message.reader';
import { RideReader } from './ride/ride.reader';
import { BatchCache } from './sending/batch-cache';
import { CrashPoints } from './sending/crash-points';
import { DeliverMessage } from './sending/deliver-message';
import { MailPauseReader } from './sending/mail-pause.reader';
import { MailPauseRepository } from './sending/mail-pause.repository';
import { MailRefusalRepository } from './sending/mail-refusal.repository';
import { SettleRefusal } from './sending/settle-refusal';
import { MessageCountsReader } from './sending/message-counts.reader';
import { MessageMetrics } from './sending/message-metrics';
import { MessageRowReader } from './sending/message-row.reader';
import { MessageSubjectReader } from './sending/message-subject.reader';
import { OpenOutcomesReader } from './sending/open-outcomes.reader';
import { OutboxRepository } from './sending/outbox.repository';
import { PrepareMessage } from './sending/prepare-message';
import { Reaper } from './sending/reaper';
import { RecipientLoaders } from './sending/recipient-loader';
import { Relay } from './sending/relay';
import { SendMessages } from './sending/send-messages';
import { SendMessagesProcessor } from './sending/send-messages.processor';
import { SettleDelivery } from './sending/settle-delivery';
import { ChangeMessage } from './use-cases/change-message';
import { ChangeRule } from './use-cases/change-rule';
import { FinishTask } from './use-cases/finish-task';
import { HoldMessages } from './use-cases/hold-messages';
import { MessageTrial } from './trial/message-trial.reader';
import { MoveEvent } from './use-cases/move-event';
import { PreviewDays } from './use-cases/preview-days';
import { PreviewMessage } from './use-cases/preview-message';
import { PreviewRules } from './use-cases/preview-rules';
import { ReleasePlanHolds } from './use-cases/release-plan-holds';
import { StopQuestions } from './use-cases/stop-questions';
import { WriteLetters } from './use-cases/write-letters';
import { TaskListReader } from './sending/task-list.reader';
import { CoachComposer } from './writing/coach/coach.composer';
import { DayContactReader } from './writing/day-contact.reader';
import { HostComposer } from './writing/host/host.composer';
import { HostInterviewsReader } from './writing/host/host-interviews.reader';
import { MessageComposer } from './writing/message-composer';
import { ParticipantComposer } from './writing/participant/participant.composer';
import { DigestLinesReader } from './writing/user/digest-lines.reader';
import { UserComposer } from './writing/user/user.composer';

/** The entities of this module, for the one connection pool. */
export const notificationsEntities = [MessageEntity];

const face = [
  ChangeMessage,
  ChangeRule,
  EventMessagesReader,
  FinishTask,
  HoldMessages,
  MailPauseReader,
  MessageCountsReader,
  OperatorsToCallReader,
  PersonalDayReader,
  PlanTaskMails,
  MoveEvent,
  PreviewDays,
  PreviewMessage,
  PreviewRules,
  Reaper,
  Reconciler,
  Relay,
  ReleasePlanHolds,
  RideReader,
  StopQuestions,
  TaskListReader,
  TaskReader,
  WriteLetters,
];

const day = [MessageTrial, AnnouncedRideReader, RideOfMessageReader, AnnouncedDayReader, UnpublishedChangesReader];

const planning = [
  AnnounceDay,
  ComingEventsReader,
  DaySubscriber,
  EndPlanHolds,
  EventMessageRulesRepository,
  EventSubscriber,
  IdentitySubscriber,
  SignInMailReader,
  TaskOwnerReader,
  ImmediateMessageReader,
  InterviewSubscriber,
  MessageKeyReader,
  PlanCoachMessages,
  PlanDepartureMessages,
  PlanDisruptionMessages,
  PlanHoldReader,
  PlanHostMessages,
  PlannedMessageRepository,
  PlanOfferTasks,
  PlanStopReminders,
  HandOverSubscriber,
  PersonSubscriber,
  RegistrationSubscriber,
  ReplanAfterClosingDays,
  ReplanAfterEventMove,
  ReplanAfterRuleChange,
  ScheduledMessageReader,
  ScheduledMessages,
];

const sending = [
  BatchCache,
  CrashPoints,
  DeliverMessage,
  MailPauseRepository,
  MailRefusalRepository,
  SettleRefusal,
  MessageMetrics,
  MessageRowReader,
  MessageSubjectReader,
  OpenOutcomesReader,
  OutboxRepository,
  PrepareMessage,
  RecipientLoaders,
  SendMessages,
  SendMessagesProcessor,
  SettleDelivery,
];

const writing = [
  CoachComposer,
  DayContactReader,
  DigestLinesReader,
  HostComposer,
  HostInterviewsReader,
  MessageComposer,
  ParticipantComposer,
  UserComposer,
];

/**
 * Everything the product tells people, in the order in which it happens: planning, sending, writing. It listens to all
 * modules; none of them knows it.
 */
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
  providers: [
    ...face,
    ...day,
    ...planning,
    ...sending,
    ...writing,
    MessageRetention,
    MessageDisclosureReader,
    QuestionStopRepository,
    TaskRepository,
  ],
  exports: face,
})
export class NotificationsModule {}

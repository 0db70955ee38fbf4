import { Module } from '@nestjs/common';
import { CompaniesModule } from '../companies';
import { EventsModule } from '../events';
import { IdentityModule } from '../identity';
import { ReferralFileChecker } from './csv/referral-file.checker';
import { ReferralsController } from './http/referrals.controller';
import { WaitingListSweep } from './jobs/waiting-list-sweep';
import { BoardingReader } from './persistence/boarding.reader';
import { DoubleBookingReader } from './persistence/double-booking.reader';
import { TourGroupMovesRepository } from './persistence/tour-group-moves.repository';
import { AgreedHourRepository } from './persistence/agreed-hour.repository';
import { DropHostRepository } from './persistence/drop-host.repository';
import { HandOverRepository } from './persistence/hand-over.repository';
import { HomesReader } from './persistence/homes.reader';
import { JobseekerRepository } from './persistence/jobseeker.repository';
import { MergeProposalRepository } from './persistence/merge-proposal.repository';
import { MessageTranslationRepository } from './persistence/message-translation.repository';
import { OfferExpiryReader } from './persistence/offer-expiry.reader';
import { PlannedCancellationRepository } from './persistence/planned-cancellation.repository';
import { AlikeReader } from './persistence/alike.reader';
import { OfferRepository } from './persistence/offer.repository';
import { OwnPeopleReader } from './persistence/own-people.reader';
import { ParticipantLinkRepository } from './persistence/participant-link.repository';
import { MeetingPointReader } from './persistence/meeting-point.reader';
import { PersonFactsReader } from './persistence/person-facts.reader';
import { PresenceReader } from './persistence/presence.reader';
import { ReferralChoicesReader } from './persistence/referral-choices.reader';
import { ReferralContextReader } from './persistence/referral-context.reader';
import { LeaverReader } from './persistence/leaver.reader';
import { RegistrationHistoryReader } from './persistence/registration-history.reader';
import { RegistrationHistoryRepository } from './persistence/registration-history.repository';
import { RegistrationRetention } from './persistence/registration-retention.repository';
import { RegistrationDisclosureReader } from './persistence/registration-disclosure.reader';
import { PersonDisclosureReader } from './persistence/person-disclosure.reader';
import { RegistrationReader } from './persistence/registration.reader';
import { RegistrationRepository } from './persistence/registration.repository';
import { SeatOccupancyReader } from './persistence/seat-occupancy.reader';
import { WishesAndNeedsRepository } from './persistence/wishes-and-needs.repository';
import { DepartureRecorder } from './recording/departure-recorder';
import { OfferRecorder } from './recording/offer-recorder';
import { ReferralEntry } from './recording/referral-entry';
import { ReferralRecorder } from './recording/referral-recorder';
import { RegistrationLock } from './recording/registration-lock';
import { RegistrationTransitions } from './recording/registration-transitions';
import { SeatRecorder } from './recording/seat-recorder';
import { EventChangesSubscriber } from './subscribers/event-changes.subscriber';
import { LeavingUserSubscriber } from './subscribers/leaving-user.subscriber';
import { HiredElsewhereSubscriber } from './subscribers/hired-elsewhere.subscriber';
import { AnswerOffer } from './use-cases/offers/answer-offer';
import { ExpireOffers } from './use-cases/offers/expire-offers';
import { OfferByHand } from './use-cases/offers/offer-by-hand';
import { OfferFreedSeats } from './use-cases/offers/offer-freed-seats';
import { ReviewWaitingLists } from './use-cases/offers/review-waiting-lists';
import { CancelRegistration } from './use-cases/participation/cancel-registration';
import { SmsConsentReader } from './persistence/sms-consent.reader';
import { WithdrawSmsConsent } from './use-cases/participation/withdraw-sms-consent';
import { ChooseTranslation } from './use-cases/participation/choose-translation';
import { CancelWithGrace } from './use-cases/participation/cancel-with-grace';
import { CarryOutCancellations } from './use-cases/participation/carry-out-cancellations';
import { ConfirmRegistration } from './use-cases/participation/confirm-registration';
import { CorrectPerson } from './use-cases/participation/correct-person';
import { HandOverPeople } from './use-cases/participation/hand-over-people';
import { MarkHired } from './use-cases/participation/mark-hired';
import { RaiseCalendarSequence } from './use-cases/participation/raise-calendar-sequence';
import { UndoCancellation } from './use-cases/participation/undo-cancellation';
import { UndoHiredOutcome } from './use-cases/participation/undo-hired-outcome';
import { ImportReferrals } from './use-cases/referral/import-referrals';
import { PreviewImport } from './use-cases/referral/preview-import';
import { ReferJobseeker } from './use-cases/referral/refer-jobseeker';
import { SettleMergeProposal } from './use-cases/referral/settle-merge-proposal';
import { SubstituteParticipant } from './use-cases/referral/substitute-participant';
import { ArrangeTransport } from './use-cases/seats/arrange-transport';
import { ChangeSeats } from './use-cases/seats/change-seats';
import { ChangeStop } from './use-cases/seats/change-stop';
import { ChooseDropHosts } from './use-cases/seats/choose-drop-hosts';
import { TourGroupFinder } from './recording/tour-group-finder';
import { MoveToTourGroups } from './use-cases/seats/move-to-tour-groups';
import { PreviewSeats } from './use-cases/seats/preview-seats';

const useCases = [
  AnswerOffer,
  ArrangeTransport,
  CancelRegistration,
  CancelWithGrace,
  CarryOutCancellations,
  ChangeSeats,
  ChangeStop,
  ChooseDropHosts,
  ChooseTranslation,
  SmsConsentReader,
  WithdrawSmsConsent,
  ConfirmRegistration,
  CorrectPerson,
  ExpireOffers,
  HandOverPeople,
  ImportReferrals,
  MarkHired,
  MoveToTourGroups,
  OfferByHand,
  PreviewImport,
  PreviewSeats,
  ReferJobseeker,
  ReviewWaitingLists,
  SettleMergeProposal,
  SubstituteParticipant,
  UndoCancellation,
  UndoHiredOutcome,
];

const readers = [
  BoardingReader,
  DoubleBookingReader,
  AgreedHourRepository,
  DropHostRepository,
  TourGroupMovesRepository,
  HandOverRepository,
  HomesReader,
  MessageTranslationRepository,
  OfferExpiryReader,
  LeaverReader,
  OwnPeopleReader,
  ParticipantLinkRepository,
  MeetingPointReader,
  PersonFactsReader,
  PlannedCancellationRepository,
  PresenceReader,
  ReferralChoicesReader,
  RegistrationHistoryReader,
  RegistrationReader,
  SeatOccupancyReader,
];

const recording = [
  DepartureRecorder,
  OfferRecorder,
  ReferralEntry,
  ReferralRecorder,
  RegistrationLock,
  RegistrationTransitions,
  SeatRecorder,
  TourGroupFinder,
];

const face = [...useCases, ...readers];

@Module({
  imports: [CompaniesModule, EventsModule, IdentityModule],
  providers: [
    ...face,
    ...recording,
    EventChangesSubscriber,
    HiredElsewhereSubscriber,
    LeavingUserSubscriber,
    JobseekerRepository,
    MergeProposalRepository,
    AlikeReader,
    OfferFreedSeats,
    OfferRepository,
    RaiseCalendarSequence,
    ReferralContextReader,
    ReferralFileChecker,
    RegistrationHistoryRepository,
    RegistrationRepository,
    RegistrationRetention,
    RegistrationDisclosureReader,
    PersonDisclosureReader,
    WaitingListSweep,
    WishesAndNeedsRepository,
  ],
  exports: face,
})
export class RegistrationsModule {}

/** The module's API, for the web process only. */
@Module({ imports: [EventsModule, IdentityModule, RegistrationsModule], controllers: [ReferralsController] })
export class RegistrationsApiModule {}

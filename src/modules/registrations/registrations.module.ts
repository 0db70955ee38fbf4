import { Global, Module } from '@nestjs/common';
import { RegistrationRetention } from './persistence/registration-retention.repository';
import { ReferralsController } from './http/referrals.controller';
import { WaitingListSweep } from './jobs/waiting-list-sweep';
import { DropHostRepository } from './persistence/drop-host.repository';
import { HomesReader } from './persistence/homes.reader';
import { JobseekerRepository } from './persistence/jobseeker.repository';
import { MessageTranslationRepository } from './persistence/message-translation.repository';
import { OfferRepository } from './persistence/offer.repository';
import { OwnPeopleReader } from './persistence/own-people.reader';
import { ParticipantLinkRepository } from './persistence/participant-link.repository';
import { RegistrationHistoryReader } from './persistence/registration-history.reader';
import { RegistrationTransitions } from './recording/registration-transitions';
import { RegistrationReader } from './persistence/registration.reader';
import { RegistrationRepository } from './persistence/registration.repository';
import { SeatOccupancyReader } from './persistence/seat-occupancy.reader';
import { AnswerOffer } from './use-cases/offers/answer-offer';
import { ArrangeTransport } from './use-cases/seats/arrange-transport';
import { CancelRegistration } from './use-cases/participation/cancel-registration';
import { ChangeStop } from './use-cases/seats/change-stop';
import { ChangeSeats } from './use-cases/seats/change-seats';
import { ChooseDropHosts } from './use-cases/seats/choose-drop-hosts';
import { ChooseTranslation } from './use-cases/participation/choose-translation';
import { ConfirmRegistration } from './use-cases/participation/confirm-registration';
import { ExpireOffers } from './use-cases/offers/expire-offers';
import { ImportReferrals } from './use-cases/referral/import-referrals';
import { DepartureRecorder } from './recording/departure-recorder';
import { MarkHired } from './use-cases/participation/mark-hired';
import { MoveToTourGroups } from './use-cases/seats/move-to-tour-groups';
import { OfferByHand } from './use-cases/offers/offer-by-hand';
import { OfferFreedSeats } from './use-cases/offers/offer-freed-seats';
import { PreviewSeats } from './use-cases/seats/preview-seats';
import { RaiseCalendarSequence } from './use-cases/participation/raise-calendar-sequence';
import { ReferralContextReader } from './persistence/referral-context.reader';
import { ReferJobseeker } from './use-cases/referral/refer-jobseeker';
import { ReferralChoicesReader } from './persistence/referral-choices.reader';
import { SettleMergeProposal } from './use-cases/referral/settle-merge-proposal';
import { SubstituteParticipant } from './use-cases/referral/substitute-participant';
import { UndoCancellation } from './use-cases/participation/undo-cancellation';

const face = [
  AnswerOffer,
  ArrangeTransport,
  CancelRegistration,
  ChangeSeats,
  ChangeStop,
  ChooseDropHosts,
  ChooseTranslation,
  ConfirmRegistration,
  DropHostRepository,
  ExpireOffers,
  HomesReader,
  ImportReferrals,
  MarkHired,
  MessageTranslationRepository,
  MoveToTourGroups,
  OfferByHand,
  OfferFreedSeats,
  OwnPeopleReader,
  ParticipantLinkRepository,
  PreviewSeats,
  RaiseCalendarSequence,
  ReferralContextReader,
  ReferJobseeker,
  ReferralChoicesReader,
  RegistrationHistoryReader,
  RegistrationReader,
  SeatOccupancyReader,
  SettleMergeProposal,
  SubstituteParticipant,
  UndoCancellation,
];

@Global()
@Module({
  providers: [
    ...face,
    RegistrationRetention,
    JobseekerRepository,
    DepartureRecorder,
    OfferRepository,
    RegistrationRepository,
    RegistrationTransitions,
    WaitingListSweep,
  ],
  exports: face,
})
export class RegistrationsModule {}

/** The module's API, for the web process only. */
@Module({ controllers: [ReferralsController] })
export class RegistrationsApiModule {}

import { Global, Module } from '@nestjs/common';
import { RegistrationRetention } from './persistence/registration-retention';
import { ReferralsController } from './http/referrals.controller';
import { WaitingListSweep } from './jobs/waiting-list-sweep';
import { DropHosts } from './persistence/drop-hosts';
import { HomesReader } from './persistence/homes.reader';
import { JobseekerRepository } from './persistence/jobseeker.repository';
import { MessageTranslations } from './persistence/message-translations';
import { OfferRepository } from './persistence/offer.repository';
import { OwnPeopleReader } from './persistence/own-people.reader';
import { ParticipantLinks } from './persistence/participant-links';
import { RegistrationHistory } from './persistence/registration-history';
import { RegistrationTransitions } from './persistence/registration-transitions';
import { RegistrationReader } from './persistence/registration.reader';
import { RegistrationRepository } from './persistence/registration.repository';
import { SeatOccupancyReader } from './persistence/seat-occupancy.reader';
import { AnswerOffer } from './use-cases/answer-offer';
import { ArrangeTransport } from './use-cases/arrange-transport';
import { CancelRegistration } from './use-cases/cancel-registration';
import { ChangeStop } from './use-cases/change-stop';
import { ChangePlaces } from './use-cases/change-places';
import { ChooseDropHosts } from './use-cases/choose-drop-hosts';
import { ChooseTranslation } from './use-cases/choose-translation';
import { ConfirmRegistration } from './use-cases/confirm-registration';
import { ExpireOffers } from './use-cases/expire-offers';
import { ImportReferrals } from './use-cases/import-referrals';
import { LeaveEvent } from './use-cases/leave-event';
import { MarkHired } from './use-cases/mark-hired';
import { MoveToTourGroups } from './use-cases/move-to-tour-groups';
import { OfferByHand } from './use-cases/offer-by-hand';
import { OfferFreedSeats } from './use-cases/offer-freed-seats';
import { PreviewPlaces } from './use-cases/preview-places';
import { RaiseCalendarSequence } from './use-cases/raise-calendar-sequence';
import { AroundReferral } from './use-cases/around-referral';
import { ReferJobseeker } from './use-cases/refer-jobseeker';
import { ReferralChoicesReader } from './use-cases/referral-choices.reader';
import { SettleMergeProposal } from './use-cases/settle-merge-proposal';
import { SubstituteParticipant } from './use-cases/substitute-participant';
import { UndoCancellation } from './use-cases/undo-cancellation';

const face = [
  AnswerOffer,
  ArrangeTransport,
  CancelRegistration,
  ChangePlaces,
  ChangeStop,
  ChooseDropHosts,
  ChooseTranslation,
  ConfirmRegistration,
  DropHosts,
  ExpireOffers,
  HomesReader,
  ImportReferrals,
  MarkHired,
  MessageTranslations,
  MoveToTourGroups,
  OfferByHand,
  OfferFreedSeats,
  OwnPeopleReader,
  ParticipantLinks,
  PreviewPlaces,
  RaiseCalendarSequence,
  AroundReferral,
  ReferJobseeker,
  ReferralChoicesReader,
  RegistrationHistory,
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
    LeaveEvent,
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

export { decodeText } from './csv/decode-text';
export { MAX_FILE_BYTES } from './csv/read-table';
export {
  columnName,
  referralColumns,
  SYNONYMS as referralColumnNames,
  type ColumnChoice,
} from './csv/referral-columns';
export { registrationNotFound } from './domain/actor';
export type { ReferralChoices } from './domain/referral-choices';
export { isOpenForReferral } from './domain/referral-window';
export {
  CancellationUndone,
  JobseekerSeated,
  JobseekerWaitlisted,
  OfferLapsed,
  RegistrationCancelled,
  RegistrationChanged,
  SeatOffered,
} from './domain/registrations.domain-events';
export {
  cancelReasons,
  channels,
  holdsSeat,
  needKinds,
  translationReasons,
  transports,
  type NeedKind,
  type RegistrationState,
} from './domain/registration-state';
export { registrationsEntities } from './persistence/entities';
export { DropHostRepository, type DropHostView } from './persistence/drop-host.repository';
export { HomesReader } from './persistence/homes.reader';
export { OwnPeopleReader, type OwnPerson, type OwnPersonFile } from './persistence/own-people.reader';
export { MessageTranslationRepository, type TranslationView } from './persistence/message-translation.repository';
export { ParticipantLinkRepository } from './persistence/participant-link.repository';
export {
  RegistrationReader,
  type MergeProposalView,
  type OfferView,
  type RegistrationView,
} from './persistence/registration.reader';
export { SeatOccupancyReader, type SeatOccupancy, type StopOccupancy } from './persistence/seat-occupancy.reader';
export { RegistrationHistoryReader, type HistoryStep } from './persistence/registration-history.reader';
export { RegistrationsApiModule, RegistrationsModule } from './registrations.module';
export { AnswerOffer } from './use-cases/offers/answer-offer';
export { ArrangeTransport } from './use-cases/seats/arrange-transport';
export { CancelRegistration } from './use-cases/participation/cancel-registration';
export { ChangeSeats } from './use-cases/seats/change-seats';
export { ChangeStop } from './use-cases/seats/change-stop';
export { ChooseDropHosts } from './use-cases/seats/choose-drop-hosts';
export { ChooseTranslation } from './use-cases/participation/choose-translation';
export { ConfirmRegistration } from './use-cases/participation/confirm-registration';
export { ExpireOffers } from './use-cases/offers/expire-offers';
export type { ImportLine } from './csv/check-import-lines';
export { ImportReferrals, type ImportChoice } from './use-cases/referral/import-referrals';
export { PreviewImport } from './use-cases/referral/preview-import';
export type { FileColumns, ImportPreview, ReferralFile } from './csv/referral-file';
export { MarkHired } from './use-cases/participation/mark-hired';
export { MoveToTourGroups, type TourGroupMove } from './use-cases/seats/move-to-tour-groups';
export { OfferByHand } from './use-cases/offers/offer-by-hand';
export { OfferFreedSeats } from './use-cases/offers/offer-freed-seats';
export { PreviewSeats, type SeatsPreview } from './use-cases/seats/preview-seats';
export type { DivisionStep } from './domain/division-steps';
export { ReferJobseeker } from './use-cases/referral/refer-jobseeker';
export type { ReferralResult } from './recording/referral-recorder';
export { ReferralChoicesReader } from './persistence/referral-choices.reader';
export { SettleMergeProposal } from './use-cases/referral/settle-merge-proposal';
export { SubstituteParticipant, type Replacement } from './use-cases/referral/substitute-participant';
export { UndoCancellation } from './use-cases/participation/undo-cancellation';
export { referralSchema, type ReferralInput } from './referral/referral-schema';
export { OfferExpiryReader } from './persistence/offer-expiry.reader';
export { ReviewWaitingLists } from './use-cases/offers/review-waiting-lists';
export { UndoHiredOutcome } from './use-cases/participation/undo-hired-outcome';
export { referralFields, type ReferralField } from './referral/referral-fields';

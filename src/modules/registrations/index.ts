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
} from './domain/registration-events';
export {
  cancelReasons,
  channels,
  dutchLevels,
  holdsPlace,
  needKinds,
  translationReasons,
  transports,
  type NeedKind,
  type RegistrationState,
} from './domain/registration-state';
export { registrationsEntities } from './persistence/entities';
export { DropHosts, type DropHostView } from './persistence/drop-hosts';
export { HomesReader } from './persistence/homes.reader';
export { OwnPeopleReader, type OwnPerson, type OwnPersonFile } from './persistence/own-people.reader';
export { MessageTranslations, type TranslationView } from './persistence/message-translations';
export { ParticipantLinks } from './persistence/participant-links';
export {
  RegistrationReader,
  type MergeProposalView,
  type OfferView,
  type RegistrationView,
} from './persistence/registration.reader';
export { SeatOccupancyReader, type SeatOccupancy, type StopOccupancy } from './persistence/seat-occupancy.reader';
export { RegistrationHistory, type HistoryStep } from './persistence/registration-history';
export { RegistrationsApiModule, RegistrationsModule } from './registrations.module';
export { AnswerOffer } from './use-cases/answer-offer';
export { ArrangeTransport } from './use-cases/arrange-transport';
export { CancelRegistration } from './use-cases/cancel-registration';
export { ChangePlaces } from './use-cases/change-places';
export { ChangeStop } from './use-cases/change-stop';
export { ChooseDropHosts } from './use-cases/choose-drop-hosts';
export { ChooseTranslation } from './use-cases/choose-translation';
export { ConfirmRegistration } from './use-cases/confirm-registration';
export { ExpireOffers } from './use-cases/expire-offers';
export type { ImportLine } from './use-cases/check-import-lines';
export {
  ImportReferrals,
  type FileColumns,
  type ImportChoice,
  type ImportPreview,
  type ReferralFile,
} from './use-cases/import-referrals';
export { MarkHired } from './use-cases/mark-hired';
export { MoveToTourGroups, type TourGroupMove } from './use-cases/move-to-tour-groups';
export { OfferByHand } from './use-cases/offer-by-hand';
export { OfferFreedSeats } from './use-cases/offer-freed-seats';
export { PreviewPlaces, type PlacesPreview } from './use-cases/preview-places';
export type { DivisionStep } from './use-cases/division-steps';
export { ReferJobseeker, type ReferralInput, type ReferralResult } from './use-cases/refer-jobseeker';
export { ReferralChoicesReader } from './use-cases/referral-choices.reader';
export { SettleMergeProposal } from './use-cases/settle-merge-proposal';
export { SubstituteParticipant, type Replacement } from './use-cases/substitute-participant';
export { UndoCancellation } from './use-cases/undo-cancellation';
export { referralSchema } from './use-cases/referral-schema';

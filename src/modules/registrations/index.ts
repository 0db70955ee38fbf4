/** A file of referrals: its text, its columns, and what a line would do. */
export { decodeText } from './csv/decode-text';
export { MAX_FILE_BYTES } from './csv/table-limits';
export type { ImportLine } from './csv/check-import-lines';
export {
  columnName,
  referralColumns,
  SYNONYMS as referralColumnNames,
  type ColumnChoice,
} from './csv/referral-columns';
export type { FileColumns, ImportPreview, ReferralFile } from './csv/referral-file';
/** The answer to whoever may not see a registration: the same as when it does not exist. */
export { registrationNotFound } from './domain/actor';
/** What pages of an event still show of needs once it is over. */
export { withShownNeeds } from './domain/need-retention';
/** Who must be back before the bus is. */
export { returnsBefore } from './domain/early-return';
/** How full a vehicle or a stop would be after a change. */
export type { DivisionChange } from './domain/division-change';
/** What a counsellor can choose from for one event. */
export type { ReferralChoices } from './domain/referral-choices';
/** On which days counsellors may refer. */
export { isActive, isOpenForReferral } from './domain/referral-window';
/** What happens to registrations, announced in the transaction in which it happens. */
export {
  CancellationPlanned,
  CancellationUndone,
  JobseekerSeated,
  JobseekerWaitlisted,
  OfferLapsed,
  PeopleHandedOver,
  PersonCorrected,
  RegistrationCancelled,
  RegistrationChanged,
  SeatOffered,
} from './domain/registrations.domain-events';
/** The codes of registrations and referrals. */
export {
  cancelReasons,
  channels,
  holdsSeat,
  needKinds,
  takesNoStairs,
  translationReasons,
  transports,
  type NeedKind,
  type RegistrationState,
} from './domain/registration-state';
/** Where participants of a drop-off event spend the day. */
export { DropHostRepository, type DropHostView } from './persistence/drop-host.repository';
/** Moves people to the tour groups of their vehicles. */
export { TourGroupMovesRepository } from './persistence/tour-group-moves.repository';
/** The entities of this module. */
export { registrationsEntities } from './persistence/entities';
/** From which postcodes people come, as numbers. */
export { HomesReader } from './persistence/homes.reader';
/** Who gets a translation below the Dutch mails. */
export { MessageTranslationRepository, type TranslationView } from './persistence/message-translation.repository';
/** Until when an offer made now could be answered. */
export { PlannedCancellationRepository } from './persistence/planned-cancellation.repository';
export { OfferExpiryReader } from './persistence/offer-expiry.reader';
/** What became of the people whom a counsellor referred: own people only. */
export { OwnPeopleReader, type OwnPerson, type OwnPersonFile } from './persistence/own-people.reader';
/** Links by which a jobseeker sees the own day without an account. */
export { ParticipantLinkRepository } from './persistence/participant-link.repository';
/** How many get on at each stop of an event. */
export { BoardingReader } from './persistence/boarding.reader';
/** Who does not come any more: why, since when, and by whom. */
export { LeaverReader, type Leaver } from './persistence/leaver.reader';
/** Who accompanies whom, and who may take that over. */
export { isSuccessor } from './domain/successor';
export { HandOverRepository } from './persistence/hand-over.repository';
/** Who is planned in two events on one day. */
export { DoubleBookingReader } from './persistence/double-booking.reader';
/** Where everybody of an event is, from when until when. */
/** Where and when who comes without the bus joins the others, and what was agreed with them. */
export { AgreedHourRepository } from './persistence/agreed-hour.repository';
export { MeetingPointReader, type MeetingPoint } from './persistence/meeting-point.reader';
export { PresenceReader, type PresenceOfEvent, type PresenceRule } from './persistence/presence.reader';
/** The stops and vacancies of an event, and the wishes of a registration. */
export { ReferralChoicesReader, type ReferralOutlook } from './persistence/referral-choices.reader';
/** What happened to a registration. */
export { RegistrationHistoryReader, type HistoryStep } from './persistence/registration-history.reader';
/** What a counsellor said of somebody in one event, with the version of it. */
export { PersonFactsReader } from './persistence/person-facts.reader';
export { versionOf, type CorrectableField, type PersonFacts } from './referral/person-correction';
/** Who takes part in an event, who waits, and how they travel. */
export {
  RegistrationReader,
  type MergeProposalView,
  type OfferView,
  type RegistrationView,
} from './persistence/registration.reader';
/** Seats that are given, told apart from seats that are kept for an answer. */
export { SeatOccupancyReader, type SeatOccupancy, type StopOccupancy } from './persistence/seat-occupancy.reader';
/** What came of a referral: a seat, or a place on the waiting list. */
export type { ReferralResult } from './recording/referral-recorder';
/** Every field of a referral, and the schema made of them. */
export { referralFields, type ReferralField } from './referral/referral-fields';
export { askedReferralSchema, referralSchema, type ReferralInput } from './referral/referral-schema';
/** The Nest modules: the product's, and that of the API. */
export { RegistrationsApiModule, RegistrationsModule } from './registrations.module';
/** Offers to the waiting list. */
export { AnswerOffer } from './use-cases/offers/answer-offer';
export { ExpireOffers } from './use-cases/offers/expire-offers';
export { OfferByHand } from './use-cases/offers/offer-by-hand';
export { ReviewWaitingLists } from './use-cases/offers/review-waiting-lists';
/** What somebody who was referred does, or what becomes of them. */
export { CancelWithGrace } from './use-cases/participation/cancel-with-grace';
export { CarryOutCancellations } from './use-cases/participation/carry-out-cancellations';
export { CancelRegistration } from './use-cases/participation/cancel-registration';
export { SmsConsentReader, type SmsConsentView } from './persistence/sms-consent.reader';
export { WithdrawSmsConsent } from './use-cases/participation/withdraw-sms-consent';
export { ChooseTranslation } from './use-cases/participation/choose-translation';
export { ConfirmRegistration } from './use-cases/participation/confirm-registration';
export { CorrectPerson } from './use-cases/participation/correct-person';
export { HandOverPeople } from './use-cases/participation/hand-over-people';
export { MarkHired } from './use-cases/participation/mark-hired';
export { UndoCancellation } from './use-cases/participation/undo-cancellation';
export { UndoHiredOutcome } from './use-cases/participation/undo-hired-outcome';
/** Referrals, one by one, from a file, or instead of somebody else. */
export { ImportReferrals, type ImportChoice } from './use-cases/referral/import-referrals';
export { PreviewImport } from './use-cases/referral/preview-import';
export { ReferJobseeker } from './use-cases/referral/refer-jobseeker';
export { SettleMergeProposal } from './use-cases/referral/settle-merge-proposal';
export { SubstituteParticipant, type Replacement } from './use-cases/referral/substitute-participant';
/** Seats, and where and how people travel. */
export { ArrangeTransport } from './use-cases/seats/arrange-transport';
export { ChangeSeats } from './use-cases/seats/change-seats';
export { ChangeStop } from './use-cases/seats/change-stop';
export { ChooseDropHosts } from './use-cases/seats/choose-drop-hosts';
export { MoveToTourGroups, type TourGroupMove } from './use-cases/seats/move-to-tour-groups';
export { PreviewSeats, type SeatsPreview } from './use-cases/seats/preview-seats';

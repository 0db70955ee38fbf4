import { JobseekerEntity } from './jobseeker.entity';
import { MergeProposalEntity } from './merge-proposal.entity';
import { PlannedCancellationEntity } from './planned-cancellation.entity';
import { PreferenceEntity } from './preference.entity';
import { RegistrationHistoryEntity } from './registration-history.entity';
import { RegistrationEntity } from './registration.entity';
import { SupportNeedEntity } from './support-need.entity';
import { WaitingListOfferEntity } from './waiting-list-offer.entity';

/** Every entity of this module, for the connection pool. */
export const registrationsEntities = [
  JobseekerEntity,
  MergeProposalEntity,
  PlannedCancellationEntity,
  PreferenceEntity,
  RegistrationEntity,
  RegistrationHistoryEntity,
  SupportNeedEntity,
  WaitingListOfferEntity,
];

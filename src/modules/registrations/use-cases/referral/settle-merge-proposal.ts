import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../../platform/database';
import { registrationTexts } from '../../../../texts/registrations';
import { EventSeats } from '../../../events';
import { requireRole, type CurrentUser } from '../../../identity';
import { MergeProposalRepository } from '../../persistence/merge-proposal.repository';
import { CancelRegistration } from '../participation/cancel-registration';

interface SettleMergeProposalCommand {
  readonly user: CurrentUser;
  readonly proposalId: string;
  readonly verdict: 'merged' | 'different-people';
}

/** Takes the coordinator's word on whether two registrations are one person; if so, the second seat comes free. */
@Injectable()
export class SettleMergeProposal {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly seats: EventSeats,
    private readonly proposals: MergeProposalRepository,
    private readonly cancelRegistration: CancelRegistration,
  ) {}

  /** Settling twice is no error. @throws DomainError forbidden (no coordinator), not-found */
  async execute({ user, proposalId, verdict }: SettleMergeProposalCommand): Promise<void> {
    requireRole(user, 'coordinator', registrationTexts.refusals.coordinatorOnlyMerge);
    const { associationId } = user;
    const eventId = await this.proposals.eventOf(associationId, proposalId);
    await this.unitOfWork.run(async () => {
      await this.seats.lock(eventId);
      const proposal = await this.proposals.open(associationId, proposalId);
      if (proposal === null) return;
      await this.proposals.settle(proposalId, verdict);
      if (verdict === 'different-people') return;
      const { secondRegistrationId: registrationId } = proposal;
      await this.cancelRegistration.execute({ actor: { type: 'user', user }, registrationId, reason: 'substituted' });
    });
  }
}

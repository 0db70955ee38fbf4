import { Injectable } from '@nestjs/common';
import { DomainError } from '../../../../kernel';
import { UnitOfWork } from '../../../../platform/database';
import { registrationTexts } from '../../../../texts/registrations';
import { EventSeats } from '../../../events';
import type { CurrentUser } from '../../../identity';
import { registrationNotFound } from '../../domain/actor';
import { MergeProposalEntity } from '../../persistence/merge-proposal.entity';
import { CancelRegistration } from '../participation/cancel-registration';

/** Takes the coordinator's word on whether two registrations are one person; if so, the second seat comes free. */
@Injectable()
export class SettleMergeProposal {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly seats: EventSeats,
    private readonly cancelRegistration: CancelRegistration,
  ) {}

  /** Settling twice is no error. @throws DomainError forbidden (no coordinator), not-found */
  async execute(user: CurrentUser, proposalId: string, verdict: 'merged' | 'different-people'): Promise<void> {
    if (!user.roles.includes('coordinator')) {
      throw new DomainError('USER.COORDINATOR_ONLY', 'forbidden', registrationTexts.refusals.coordinatorOnlyMerge);
    }
    const { associationId } = user;
    const eventId = await this.eventOf(associationId, proposalId);
    await this.unitOfWork.run(async () => {
      await this.seats.lock(eventId);
      const proposals = this.unitOfWork.repository(MergeProposalEntity);
      const proposal = await proposals.findOneBy({ id: proposalId, associationId });
      if (proposal?.state !== 'open') return;
      await proposals.update(proposalId, { state: verdict });
      if (verdict === 'different-people') return;
      await this.cancelRegistration.execute({ type: 'user', user }, proposal.secondRegistrationId, 'substituted');
    });
  }

  private async eventOf(associationId: string, proposalId: string): Promise<string> {
    const found = await this.unitOfWork.query<{ eventId: string }>(
      'SELECT event_id AS eventId FROM merge_proposal WHERE id = ? AND association_id = ?',
      [proposalId, associationId],
    );
    if (found[0] === undefined) throw registrationNotFound();
    return found[0].eventId;
  }
}

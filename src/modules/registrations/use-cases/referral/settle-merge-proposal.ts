import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../../platform/database';
import { registrationTexts } from '../../../../texts/registrations';
import { EventSeats } from '../../../events';
import { requireRole, type CurrentUser } from '../../../identity';
import { registrationNotFound } from '../../domain/actor';
import { MergeProposalEntity } from '../../persistence/merge-proposal.entity';
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
    private readonly cancelRegistration: CancelRegistration,
  ) {}

  /** Settling twice is no error. @throws DomainError forbidden (no coordinator), not-found */
  async execute({ user, proposalId, verdict }: SettleMergeProposalCommand): Promise<void> {
    requireRole(user, 'coordinator', registrationTexts.refusals.coordinatorOnlyMerge);
    const { associationId } = user;
    const eventId = await this.eventOf(associationId, proposalId);
    await this.unitOfWork.run(async () => {
      await this.seats.lock(eventId);
      const proposals = this.unitOfWork.repository(MergeProposalEntity);
      const proposal = await proposals.findOneBy({ id: proposalId, associationId });
      if (proposal?.state !== 'open') return;
      await proposals.update(proposalId, { state: verdict });
      if (verdict === 'different-people') return;
      await this.cancelRegistration.execute({
        actor: { type: 'user', user },
        registrationId: proposal.secondRegistrationId,
        reason: 'substituted',
      });
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

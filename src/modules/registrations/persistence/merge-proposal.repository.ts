import { Injectable } from '@nestjs/common';
import { newId } from '../../../kernel';
import { sql, UnitOfWork } from '../../../platform/database';
import { registrationNotFound } from '../domain/actor';
import { MergeProposalEntity } from './merge-proposal.entity';
import type { RegistrationEntity } from './registration.entity';

const EVENT_OF = sql<{ eventId: string }>`
  SELECT event_id AS eventId FROM merge_proposal WHERE id = ? AND association_id = ?`;

/** Proposals that two registrations are one person, for writing. */
@Injectable()
export class MergeProposalRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @param others registrations in the same event that may be of the same person */
  add({ id, eventId, associationId, referredAt }: RegistrationEntity, others: readonly string[]): Promise<void> {
    return this.unitOfWork.addAtCommit(
      MergeProposalEntity,
      others.map((other) => ({
        id: newId(),
        associationId,
        eventId,
        firstRegistrationId: other,
        secondRegistrationId: id,
        state: 'open' as const,
        createdAt: referredAt,
      })),
    );
  }

  /** Which event to lock first. @throws DomainError not-found */
  async eventOf(associationId: string, proposalId: string): Promise<string> {
    const [found] = await this.unitOfWork.query(EVENT_OF, [proposalId, associationId]);
    if (found === undefined) throw registrationNotFound();
    return found.eventId;
  }

  /** The proposal while nobody settled it; null afterwards. */
  open(associationId: string, id: string): Promise<MergeProposalEntity | null> {
    return this.unitOfWork.repository(MergeProposalEntity).findOneBy({ id, associationId, state: 'open' });
  }

  async settle(id: string, state: 'merged' | 'different-people'): Promise<void> {
    await this.unitOfWork.repository(MergeProposalEntity).update(id, { state });
  }
}

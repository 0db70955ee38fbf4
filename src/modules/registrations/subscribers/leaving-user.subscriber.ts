import { Injectable } from '@nestjs/common';
import { DomainError } from '../../../kernel';
import { OnDomainEvent } from '../../../platform/domain-events';
import { userTexts } from '../../../texts/users';
import { UserLeaves } from '../../identity';
import { HandOverRepository } from '../persistence/hand-over.repository';

/** Nobody leaves people behind without a counsellor. */
@Injectable()
export class LeavingUserSubscriber {
  constructor(private readonly handOvers: HandOverRepository) {}

  /** @throws DomainError conflict while somebody has this user as counsellor */
  @OnDomainEvent(UserLeaves)
  async onLeaving({ associationId, userId: id }: UserLeaves): Promise<void> {
    if ((await this.handOvers.peopleOf({ id, associationId })) === 0) return;
    throw new DomainError('USER.HAS_PEOPLE', 'conflict', userTexts.handOver.first);
  }
}

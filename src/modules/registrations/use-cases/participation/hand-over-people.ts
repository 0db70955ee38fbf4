import { Inject, Injectable } from '@nestjs/common';
import { DomainError, fullName, InvalidInput, type Clock } from '../../../../kernel';
import { CLOCK } from '../../../../platform/clock';
import { UnitOfWork } from '../../../../platform/database';
import { DomainEvents } from '../../../../platform/domain-events';
import { userTexts } from '../../../../texts/users';
import { requireRole, UserReader, type CurrentUser, type UserView } from '../../../identity';
import { PeopleHandedOver } from '../../domain/registrations.domain-events';
import { isSuccessor } from '../../domain/successor';
import { HandOverRepository } from '../../persistence/hand-over.repository';
import { RegistrationTransitions } from '../../recording/registration-transitions';

interface HandOverCommand {
  readonly administrator: CurrentUser;
  readonly fromUserId: string;
  readonly toUserId: string;
}

/** Gives the people of a counsellor to a colleague of the same organisation; open tasks and names in messages follow. */
@Injectable()
export class HandOverPeople {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly users: UserReader,
    private readonly handOvers: HandOverRepository,
    private readonly transitions: RegistrationTransitions,
    private readonly domainEvents: DomainEvents,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws DomainError forbidden (no administrator), not-found, invalid (nobody who may take over) */
  async execute({ administrator, fromUserId, toUserId }: HandOverCommand): Promise<void> {
    requireRole(administrator, 'administrator');
    const { associationId } = administrator;
    await this.unitOfWork.run(async () => {
      const found = await this.users.byIds([fromUserId, toUserId]);
      const from = found.get(fromUserId);
      if (from?.associationId !== associationId)
        throw new DomainError('USER.NOT_FOUND', 'not-found', userTexts.notFound);
      const to = found.get(toUserId);
      if (to === undefined || !isSuccessor(from, to)) {
        throw new InvalidInput([{ field: 'toUserId', message: userTexts.handOver.nobody }]);
      }
      await this.give(administrator, from, to);
      await this.domainEvents.publish(new PeopleHandedOver(associationId, from.id, to.id));
    });
  }

  private async give(user: CurrentUser, from: UserView, to: UserView): Promise<void> {
    const by = { type: 'user' as const, user };
    const reason = userTexts.handOver.trail(fullName(to));
    for (const registration of await this.handOvers.give(from, to.id)) {
      await this.transitions.remark(registration, { by, now: this.clock.now(), reason });
    }
  }
}

import { Injectable } from '@nestjs/common';
import { DomainError } from '../../../../kernel';
import { UnitOfWork } from '../../../../platform/database';
import { DomainEvents } from '../../../../platform/domain-events';
import { dropOffTexts } from '../../../../texts/drop-off';
import { type CurrentUser, requireRole } from '../../../identity';
import { EventReader, EventSeats, isProgrammeOpen } from '../../../events';
import { RegistrationChanged } from '../../domain/registrations.domain-events';
import { DropHostRepository } from '../../persistence/drop-host.repository';

const refuse = (reason: string, kind: 'invalid' | 'conflict', text: string): never => {
  throw new DomainError(`EVENT.${reason}`, kind, text);
};

interface ChooseDropHostsCommand {
  readonly user: CurrentUser;
  /** Id or code of the event. */
  readonly eventId: string;
  /** Registration → visit. */
  readonly hosts: ReadonlyMap<string, string>;
}

/**
 * Says where participants of a drop-off event spend the day; who is left out goes where the first wish is. Whoever goes elsewhere
 * than before loses what was published for them at the old company, and is told.
 */
@Injectable()
export class ChooseDropHosts {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly events: EventReader,
    private readonly seats: EventSeats,
    private readonly dropHosts: DropHostRepository,
    private readonly domainEvents: DomainEvents,
  ) {}

  /**
   * @throws DomainError forbidden, not-found, `EVENT.PROGRAMME_FIXED` or `EVENT.NO_DROP_OFF` (conflict), `EVENT.HOST_UNKNOWN` (invalid)
   */
  async execute({ user, eventId, hosts }: ChooseDropHostsCommand): Promise<void> {
    requireRole(user, 'coordinator');
    const { id } = await this.events.byIdOrCode(user.associationId, eventId);
    await this.unitOfWork.run(async () => {
      const event = await this.seats.lock(id);
      if (event.shape !== 'drop-off') refuse('NO_DROP_OFF', 'conflict', dropOffTexts.otherShape);
      if (!isProgrammeOpen(event.state)) refuse('PROGRAMME_FIXED', 'conflict', dropOffTexts.tooLate);
      const { visits } = await this.events.programme(id);
      const before = await this.dropHosts.visits(event);
      const known = [...hosts].every(
        ([person, host]) => before.has(person) && visits.some((visit) => visit.id === host && visit.kind === 'host'),
      );
      if (!known) refuse('HOST_UNKNOWN', 'invalid', dropOffTexts.unknown);
      await this.dropHosts.replace(event, hosts);
      for (const [person, host] of await this.dropHosts.visits(event)) {
        if (host === before.get(person)) continue;
        await this.domainEvents.publish(new RegistrationChanged(event.associationId, id, person));
      }
    });
  }
}

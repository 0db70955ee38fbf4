import { Injectable } from '@nestjs/common';
import { DomainError } from '../../../../kernel';
import { UnitOfWork } from '../../../../platform/database';
import { dropOffTexts } from '../../../../texts/drop-off';
import { type CurrentUser, requireRole } from '../../../identity';
import { EventReader, EventSeats, isProgrammeOpen } from '../../../events';
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

/** Says where participants of a drop-off event spend the day; who is left out goes where the first wish is. */
@Injectable()
export class ChooseDropHosts {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly events: EventReader,
    private readonly seats: EventSeats,
    private readonly dropHosts: DropHostRepository,
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
      const people = new Set((await this.dropHosts.ofEvent(id)).map(({ registrationId }) => registrationId));
      const known = [...hosts].every(
        ([person, host]) => people.has(person) && visits.some((visit) => visit.id === host && visit.kind === 'host'),
      );
      if (!known) refuse('HOST_UNKNOWN', 'invalid', dropOffTexts.unknown);
      await this.dropHosts.replace(event, hosts);
    });
  }
}

import { Injectable } from '@nestjs/common';
import type { EventView, StopBoarding, StoredItinerary } from '../../events';
import { DropHostRepository } from './drop-host.repository';
import { RegistrationReader } from './registration.reader';

/** Answers how many get on at each stop, and on a drop-off day where they get off. */
@Injectable()
export class BoardingReader {
  constructor(
    private readonly registrations: RegistrationReader,
    private readonly dropHosts: DropHostRepository,
  ) {}

  /** @param drops where a route lets people off of whom nobody said so by hand: registration → visit */
  ofEvent(
    { id, shape }: Pick<EventView, 'id' | 'shape'>,
    drops?: Readonly<Record<string, string>>,
  ): Promise<readonly StopBoarding[]> {
    return shape === 'drop-off' ? this.dropHosts.boardings(id, drops) : this.registrations.boardings(id);
  }

  /** The same with everybody let off where a route was planned for, as far as nobody chose otherwise by hand. */
  along(
    event: Pick<EventView, 'id' | 'shape'>,
    route: Pick<StoredItinerary, 'variation'> | undefined,
  ): Promise<readonly StopBoarding[]> {
    return this.ofEvent(event, route?.variation?.drops);
  }
}

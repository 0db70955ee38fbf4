import { Injectable } from '@nestjs/common';
import type { EventView, StopBoarding } from '../../events';
import { DropHostRepository } from './drop-host.repository';
import { RegistrationReader } from './registration.reader';

/** Answers how many get on at each stop, and on a drop-off day where they get off. */
@Injectable()
export class BoardingReader {
  constructor(
    private readonly registrations: RegistrationReader,
    private readonly dropHosts: DropHostRepository,
  ) {}

  ofEvent({ id, shape }: Pick<EventView, 'id' | 'shape'>): Promise<readonly StopBoarding[]> {
    return shape === 'drop-off' ? this.dropHosts.boardings(id) : this.registrations.boardings(id);
  }
}

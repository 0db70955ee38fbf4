import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../../platform/database';
import type { Coordinator } from '../../../identity';
import { checkRouteWishes, type RouteWishes } from '../../domain/route-wishes';
import { EventProgrammeReader } from '../../persistence/event-programme.reader';
import { EventRepository } from '../../persistence/event.repository';
import { RouteWishesRepository } from '../../persistence/route-wishes.repository';

/** Keeps what a coordinator asks of the route; a route that was worked out before stays as it is. */
@Injectable()
export class SetRouteWishes {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly events: EventRepository,
    private readonly programmes: EventProgrammeReader,
    private readonly wishes: RouteWishesRepository,
  ) {}

  /** @throws DomainError not-found, `EVENT.PROGRAMME_FIXED` (conflict) or `EVENT.WISH_*` (invalid) */
  async execute(command: {
    readonly user: Coordinator;
    readonly eventId: string;
    readonly wishes: RouteWishes;
  }): Promise<void> {
    return this.unitOfWork.run(async () => {
      const event = await this.events.lockOpen(command.user, command.eventId);
      checkRouteWishes(command.wishes, await this.programmes.programme(event.id));
      await this.wishes.replace(event, command.wishes);
      await this.events.change(event, {});
    });
  }
}

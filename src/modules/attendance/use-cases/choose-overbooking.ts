import { Injectable } from '@nestjs/common';
import { DomainError } from '../../../kernel';
import { seatTexts } from '../../../texts/seats';
import { CapacityReader, EventReader, SetOverbooking } from '../../events';
import type { CurrentUser } from '../../identity';
import { mostExtraPlaces, overbookingPermille } from '../domain/no-show';
import { NoShowReader } from '../persistence/no-show.reader';

/** Sets how many seats above the own limit are given, at most as many as the no-show of the last events allows. */
@Injectable()
export class ChooseOverbooking {
  constructor(
    private readonly events: EventReader,
    private readonly capacity: CapacityReader,
    private readonly noShow: NoShowReader,
    private readonly setOverbooking: SetOverbooking,
  ) {}

  /**
   * @throws DomainError `EVENT.OVERBOOKED_TOO_FAR` (invalid) with what is allowed, or what the event itself refuses
   */
  async execute(command: {
    readonly user: CurrentUser;
    /** Id or code. */
    readonly eventId: string;
    /** Above the own limit; 0 ends it. */
    readonly places: number;
  }): Promise<void> {
    const { user, places } = command;
    const event = await this.events.byIdOrCode(user.associationId, command.eventId);
    const measured = await this.noShow.ofAssociation(user.associationId);
    const { physicalSeats } = await this.capacity.planOf(event.id);
    const most = mostExtraPlaces(measured, { ...event, physicalSeats });
    if (places > most) {
      throw new DomainError('EVENT.OVERBOOKED_TOO_FAR', 'invalid', seatTexts.overbooking.tooMany(most));
    }
    const permille = places === 0 ? 0 : overbookingPermille(measured);
    await this.setOverbooking.execute({ user, eventId: event.id, places, permille });
  }
}

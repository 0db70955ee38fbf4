import { Injectable } from '@nestjs/common';
import { DomainError } from '../../../kernel';
import { UnitOfWork } from '../../../platform/database';
import { seatTexts } from '../../../texts/seats';
import {
  afterChange,
  ChangeCapacity,
  divisionOf,
  EventReader,
  EventSeats,
  type CapacityChange,
  type EventCapacity,
} from '../../events';
import type { CurrentUser } from '../../identity';
import { seenMark } from '../domain/places-preview';
import { divisionShortage } from '../domain/seat-division';
import { EventPlacesReader } from '../persistence/event-places';
import { RegistrationRepository } from '../persistence/registration.repository';

/** Changes the number of places after the coordinator saw what that does; more places are offered to the list at once. */
@Injectable()
export class ChangePlaces {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly events: EventReader,
    private readonly seats: EventSeats,
    private readonly places: EventPlacesReader,
    private readonly registrations: RegistrationRepository,
    private readonly changeCapacity: ChangeCapacity,
  ) {}

  /**
   * @param seen what the preview showed
   * @throws DomainError `EVENT.CHANGED_MEANWHILE` (conflict) when something changed since, `EVENT.TOO_FEW_…` (conflict)
   * when somebody would lose a place, not-found, invalid
   */
  async execute(user: CurrentUser, eventIdOrCode: string, change: CapacityChange, seen: string): Promise<void> {
    const { id } = await this.events.byIdOrCode(user.associationId, eventIdOrCode);
    await this.unitOfWork.run(async () => {
      const event = await this.seats.lock(id);
      if (seenMark(event) !== seen) {
        throw new DomainError('EVENT.CHANGED_MEANWHILE', 'conflict', seatTexts.change.changedMeanwhile);
      }
      if (change.type === 'group') await this.refuseTooSmall(id, change.tourGroupId, change.places);
      await this.refuseUndividable(event, change);
      await this.changeCapacity.execute(user, id, change);
    });
  }

  /** Everybody on board must still fit in the vehicles that serve their stops. */
  private async refuseUndividable({ id, staffSeats, ownLimit }: EventCapacity, change: CapacityChange): Promise<void> {
    const limits = { staffSeats, ownLimit, overbooking: 0, overbookingPermille: 0 };
    const then = afterChange({ ...(await this.events.programme(id)), limits }, change);
    const division = await this.places.loaded(id, divisionOf(then));
    const shortage = division && divisionShortage(division);
    if (!shortage) return;
    throw new DomainError('EVENT.TOO_FEW_VEHICLE_SEATS', 'conflict', seatTexts.change.undividable[shortage]);
  }

  private async refuseTooSmall(eventId: string, tourGroupId: string, places: number): Promise<void> {
    const people = (await this.registrations.groupSizes(eventId)).get(tourGroupId) ?? 0;
    if (people <= places) return;
    throw new DomainError('EVENT.TOO_FEW_GROUP_PLACES', 'conflict', seatTexts.change.groupTooSmall(people, places));
  }
}

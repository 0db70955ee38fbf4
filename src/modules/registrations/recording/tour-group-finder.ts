import { Injectable } from '@nestjs/common';
import { DayRouteReader, followedVehicle, type EventCapacity, type TourGroupView, type Traveller } from '../../events';
import { chooseTourGroup } from '../domain/tour-group';
import { RegistrationRepository } from '../persistence/registration.repository';

/** Finds the tour group for somebody who takes a seat; the event is locked. */
@Injectable()
export class TourGroupFinder {
  constructor(
    private readonly registrations: RegistrationRepository,
    private readonly routes: DayRouteReader,
  ) {}

  /**
   * The first with room of the coordinator's groups, or of those that were laid out for the own vehicle; null when there is none.
   * On a drop-off day such a group follows from where people get off, when that is planned.
   * @param instead the place that somebody else leaves: in the same group, unless that one rides another vehicle
   */
  async find(
    event: EventCapacity,
    traveller: Pick<Traveller, 'rides' | 'eventStopId'>,
    instead?: { readonly tourGroupId: string | null },
  ): Promise<string | null> {
    const laidOut = event.tourGroups.filter(({ isLaidOut }) => isLaidOut);
    if (instead && !laidOut.some(({ id }) => id === instead.tourGroupId)) return instead.tourGroupId;
    if (event.tourGroups.length === 0) return null;
    const groups = await this.groupsFor(event, traveller);
    if (instead && groups.some(({ id }) => id === instead.tourGroupId)) return instead.tourGroupId;
    const open = groups.filter(({ visitId }) => visitId === null);
    return open.length === 0 ? null : chooseTourGroup(open, await this.registrations.groupSizes(event.id));
  }

  private async groupsFor(
    { id, tourGroups }: EventCapacity,
    traveller: Pick<Traveller, 'rides' | 'eventStopId'>,
  ): Promise<readonly TourGroupView[]> {
    const own = tourGroups.filter(({ isLaidOut }) => !isLaidOut);
    if (own.length > 0) return own;
    const vehicleId = followedVehicle(await this.routes.ofEvent(id), traveller);
    return tourGroups.filter((group) => group.vehicleId === vehicleId);
  }
}

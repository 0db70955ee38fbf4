import { Injectable } from '@nestjs/common';
import { DomainError } from '../../../../kernel';
import { UnitOfWork } from '../../../../platform/database';
import { seatTexts } from '../../../../texts/seats';
import { EventReader, EventSeats, type EventCapacity } from '../../../events';
import type { CurrentUser } from '../../../identity';
import { requireActive } from '../../domain/referral-window';
import { holdsSeat } from '../../domain/registration-state';
import { RegistrationRepository } from '../../persistence/registration.repository';

export interface TourGroupMove {
  readonly registrationId: string;
  /** Null while there are no groups. */
  readonly tourGroupId: string | null;
}

/** Puts people with a place in other tour groups, all at once so that two can take each other's place. */
@Injectable()
export class MoveToTourGroups {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly events: EventReader,
    private readonly seats: EventSeats,
    private readonly registrations: RegistrationRepository,
  ) {}

  /** @throws DomainError not-found, or conflict when a group would be too full or a group or somebody's place is gone */
  async execute(command: {
    readonly user: CurrentUser;
    readonly eventId: string;
    readonly moves: readonly TourGroupMove[];
  }): Promise<void> {
    const { id } = await this.events.byIdOrCode(command.user.associationId, command.eventId);
    await this.unitOfWork.run(async () => {
      const event = await this.seats.lock(id);
      requireActive(event);
      const inOrder = [...command.moves].sort((one, other) => (one.registrationId < other.registrationId ? -1 : 1));
      for (const move of inOrder) await this.move(event, move);
      const sizes = await this.registrations.groupSizes(event.id);
      for (const { id: group, places } of event.tourGroups) {
        const people = sizes.get(group) ?? 0;
        if (people <= places) continue;
        throw new DomainError('EVENT.TOO_FEW_GROUP_PLACES', 'conflict', seatTexts.change.groupTooSmall(people, places));
      }
    });
  }

  private async move(event: EventCapacity, { registrationId, tourGroupId }: TourGroupMove): Promise<void> {
    const registration = await this.registrations.lock(registrationId);
    const isKnown = tourGroupId === null || event.tourGroups.some(({ id }) => id === tourGroupId);
    if (!isKnown || registration.eventId !== event.id || !holdsSeat(registration.state)) {
      throw new DomainError('EVENT.CHANGED_MEANWHILE', 'conflict', seatTexts.change.changedMeanwhile);
    }
    await this.registrations.change(registration, { tourGroupId });
  }
}

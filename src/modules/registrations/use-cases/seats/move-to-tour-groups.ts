import { Injectable } from '@nestjs/common';
import { DomainError } from '../../../../kernel';
import { UnitOfWork } from '../../../../platform/database';
import { seatTexts } from '../../../../texts/seats';
import { EventReader, EventSeats, type EventCapacity } from '../../../events';
import type { CurrentUser } from '../../../identity';
import { requireActive } from '../../domain/referral-window';
import { holdsSeat } from '../../domain/registration-state';
import { requireRoomInGroups } from '../../domain/tour-group';
import { RegistrationRepository } from '../../persistence/registration.repository';

export interface TourGroupMove {
  readonly registrationId: string;
  /** Null while there are no groups. */
  readonly tourGroupId: string | null;
}

interface MoveToTourGroupsCommand {
  readonly user: CurrentUser;
  /** Id or code of the event. */
  readonly eventId: string;
  readonly moves: readonly TourGroupMove[];
}

/** Puts people with a seat in other tour groups, all at once so that two can take each other's place. */
@Injectable()
export class MoveToTourGroups {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly events: EventReader,
    private readonly seats: EventSeats,
    private readonly registrations: RegistrationRepository,
  ) {}

  /** @throws DomainError not-found, or conflict when a group would be too full or a group or somebody's seat is gone */
  async execute({ user, eventId, moves }: MoveToTourGroupsCommand): Promise<void> {
    const { id } = await this.events.byIdOrCode(user.associationId, eventId);
    await this.unitOfWork.run(async () => {
      const event = await this.seats.lock(id);
      requireActive(event);
      const inOrder = [...moves].sort((one, other) => (one.registrationId < other.registrationId ? -1 : 1));
      for (const move of inOrder) await this.move(event, move);
      requireRoomInGroups(event.tourGroups, await this.registrations.groupSizes(event.id));
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

import { Injectable } from '@nestjs/common';
import { DomainError } from '../../../../kernel';
import { UnitOfWork } from '../../../../platform/database';
import { seatTexts } from '../../../../texts/seats';
import { ChangeCapacity, DivisionReader, EventReader, EventSeats, type CapacityChange } from '../../../events';
import type { CurrentUser } from '../../../identity';
import { seenMark } from '../../domain/seats-preview';
import { RegistrationRepository } from '../../persistence/registration.repository';

/** Changes the number of places after the coordinator saw what that does; more places are offered to the list at once. */
@Injectable()
export class ChangeSeats {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly events: EventReader,
    private readonly seats: EventSeats,
    private readonly divisions: DivisionReader,
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
      if (seenMark(event, (await this.divisions.of(id)).stops) !== seen) {
        throw new DomainError('EVENT.CHANGED_MEANWHILE', 'conflict', seatTexts.change.changedMeanwhile);
      }
      if (change.type === 'group') await this.refuseTooSmall(id, change.tourGroupId, change.places);
      await this.changeCapacity.execute(user, id, change);
    });
  }

  private async refuseTooSmall(eventId: string, tourGroupId: string, places: number): Promise<void> {
    const people = (await this.registrations.groupSizes(eventId)).get(tourGroupId) ?? 0;
    if (people <= places) return;
    throw new DomainError('EVENT.TOO_FEW_GROUP_PLACES', 'conflict', seatTexts.change.groupTooSmall(people, places));
  }
}

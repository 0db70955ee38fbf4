import { Injectable } from '@nestjs/common';
import { DomainError } from '../../../../kernel';
import { UnitOfWork } from '../../../../platform/database';
import { seatTexts } from '../../../../texts/seats';
import { ChangeCapacity, DivisionReader, EventReader, EventSeats, type CapacityChange } from '../../../events';
import type { CurrentUser } from '../../../identity';
import { previewMark } from '../../domain/seats-preview';
import { requireRoomInGroups } from '../../domain/tour-group';
import { RegistrationRepository } from '../../persistence/registration.repository';

interface ChangeSeatsCommand {
  readonly user: CurrentUser;
  /** Id or code of the event. */
  readonly eventId: string;
  readonly change: CapacityChange;
  /** Of the preview that was confirmed. */
  readonly mark: string;
}

/** Changes the number of seats after the coordinator saw what that does; more seats are offered to the list at once. */
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
   * @throws DomainError `EVENT.CHANGED_MEANWHILE` (conflict) when something changed since the preview, `EVENT.TOO_FEW_…`
   * (conflict) when somebody would lose a seat, not-found, invalid
   */
  async execute({ user, eventId, change, mark }: ChangeSeatsCommand): Promise<void> {
    const { id } = await this.events.byIdOrCode(user.associationId, eventId);
    await this.unitOfWork.run(async () => {
      const event = await this.seats.lock(id);
      if (previewMark(event, (await this.divisions.of(id)).stops) !== mark) {
        throw new DomainError('EVENT.CHANGED_MEANWHILE', 'conflict', seatTexts.change.changedMeanwhile);
      }
      if (change.type === 'group') {
        const group = { id: change.tourGroupId, places: change.places };
        requireRoomInGroups([group], await this.registrations.groupSizes(id));
      }
      await this.changeCapacity.execute({ user, eventId: id, change });
    });
  }
}

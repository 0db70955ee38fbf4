import { Injectable } from '@nestjs/common';
import { DomainError, newId } from '../../../kernel';
import { isDuplicateKey, UnitOfWork } from '../../../platform/database';
import { eventTexts } from '../../../texts/events';
import type { EventEntity } from './event.entity';
import { TourGroupEntity } from './tour-group.entity';
import { TourOfGroupEntity } from './tour-of-group.entity';

/** Whatever bus people ride. */
const ofCoordinator = { laidOut: false, vehicleId: null, siteVisitId: null } as const;

const notFound = (): DomainError => new DomainError('EVENT.GROUP_NOT_FOUND', 'not-found', eventTexts.groupNotFound);

/** Stores the groups in which people are shown around; the event is locked. */
@Injectable()
export class TourGroupRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws DomainError `EVENT.NAME_TAKEN` (conflict) */
  async add(event: EventEntity, name: string, places: number, id = newId()): Promise<string> {
    try {
      const { id: eventId, associationId } = event;
      await this.unitOfWork
        .repository(TourGroupEntity)
        .insert({ id, associationId, eventId, name, places, ...ofCoordinator });
    } catch (error) {
      if (!isDuplicateKey(error, 'tour_group_name')) throw error;
      throw new DomainError('EVENT.NAME_TAKEN', 'conflict', eventTexts.nameTaken(name));
    }
    return id;
  }

  /** Removes a group, also from the tours it was on. @throws DomainError not-found unless it belongs to the event */
  async remove(event: EventEntity, id: string): Promise<void> {
    await this.requireOwn(event, id);
    await this.unitOfWork.repository(TourOfGroupEntity).delete({ tourGroupId: id });
    await this.unitOfWork.repository(TourGroupEntity).delete(id);
  }

  /** @throws DomainError not-found unless it belongs to the event */
  async resize(event: EventEntity, id: string, places: number): Promise<void> {
    await this.requireOwn(event, id);
    await this.unitOfWork.repository(TourGroupEntity).update(id, { places });
  }

  private async requireOwn(event: EventEntity, id: string): Promise<void> {
    if (!(await this.unitOfWork.repository(TourGroupEntity).existsBy({ id, eventId: event.id }))) throw notFound();
  }
}

import { Injectable } from '@nestjs/common';
import { DomainError, newId } from '../../../kernel';
import { isDuplicateKey, sql, UnitOfWork } from '../../../platform/database';
import { eventTexts } from '../../../texts/events';
import type { TourTerms } from '../../../planners/interviews';
import type { VisitTerms } from '../domain/programme-input';
import type { SlotInput, TimeWindow } from '../domain/time-window';
import type { EventEntity } from './event.entity';
import { InterviewSlotEntity } from './interview-slot.entity';
import { SiteVisitEntity } from './site-visit.entity';
import { isStillReferenced } from './still-referenced';
import { TourOfGroupEntity } from './tour-of-group.entity';
import { TourEntity } from './tour.entity';

type VisitFields = Omit<SiteVisitEntity, 'id' | 'associationId' | 'eventId'>;

const CHANGE_TOUR_TERMS = sql`
  UPDATE site_visit SET tour_minutes = ?, tour_guides = ?, tour_group_size = ? WHERE id = ?`;

/** Stores the visits of an event with their tours and interview slots; the event is locked. */
@Injectable()
export class SiteVisitRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws DomainError `EVENT.HOST_TWICE` (conflict) */
  async add(event: EventEntity, visit: VisitFields): Promise<string> {
    const id = newId();
    try {
      const { id: eventId, associationId } = event;
      await this.unitOfWork.repository(SiteVisitEntity).insert({ ...visit, id, associationId, eventId });
    } catch (error) {
      if (!isDuplicateKey(error, 'site_visit_company')) throw error;
      throw new DomainError('EVENT.HOST_TWICE', 'conflict', eventTexts.hostTwice);
    }
    return id;
  }

  /** @throws DomainError not-found unless it belongs to the event */
  async find(event: EventEntity, id: string): Promise<SiteVisitEntity> {
    const visit = await this.unitOfWork.repository(SiteVisitEntity).findOneBy({ id, eventId: event.id });
    if (visit === null) throw new DomainError('EVENT.VISIT_NOT_FOUND', 'not-found', eventTexts.visitNotFound);
    return visit;
  }

  /** Changes a visit; typed slots that counted on all its interviewers follow their number. */
  async change(visit: SiteVisitEntity, terms: VisitTerms): Promise<void> {
    await this.unitOfWork.repository(SiteVisitEntity).update(visit.id, terms);
    await this.unitOfWork
      .repository(InterviewSlotEntity)
      .update({ siteVisitId: visit.id, places: visit.interviewers, stage: 'typed' }, { places: terms.interviewers });
  }

  async changeTourTerms({ id }: SiteVisitEntity, terms: TourTerms | null): Promise<void> {
    await this.unitOfWork.execute(CHANGE_TOUR_TERMS, [
      terms?.minutes ?? null,
      terms?.guides ?? null,
      terms?.largestGroup ?? null,
      id,
    ]);
  }

  /** @throws DomainError `EVENT.INTERVIEWS_PLANNED` (conflict) */
  async remove(visit: SiteVisitEntity): Promise<void> {
    const siteVisitId = visit.id;
    const tours = await this.unitOfWork.repository(TourEntity).findBy({ siteVisitId });
    for (const tour of tours) await this.removeTour(tour);
    await this.removeSlots({ siteVisitId });
    await this.unitOfWork.repository(SiteVisitEntity).delete(siteVisitId);
  }

  async addTour(visit: SiteVisitEntity, window: TimeWindow, groupIds: readonly string[]): Promise<string> {
    const { id: siteVisitId, associationId } = visit;
    const tourId = newId();
    await this.unitOfWork
      .repository(TourEntity)
      .insert({ ...window, id: tourId, associationId, siteVisitId, stage: 'typed' });
    const rows = groupIds.map((tourGroupId) => ({ tourId, tourGroupId }));
    await this.unitOfWork.repository(TourOfGroupEntity).insert(rows);
    return tourId;
  }

  async removeTour({ id }: Pick<TourEntity, 'id'>): Promise<void> {
    await this.unitOfWork.repository(TourOfGroupEntity).delete({ tourId: id });
    await this.unitOfWork.repository(TourEntity).delete(id);
  }

  async addSlots(visit: SiteVisitEntity, slots: readonly SlotInput[]): Promise<void> {
    const { id: siteVisitId, associationId } = visit;
    const rows = slots.map((slot) => ({ ...slot, id: newId(), associationId, siteVisitId, stage: 'typed' as const }));
    await this.unitOfWork.repository(InterviewSlotEntity).insert(rows);
  }

  /** @throws DomainError `EVENT.INTERVIEWS_PLANNED` (conflict) */
  async removeSlots(which: { readonly id: string } | { readonly siteVisitId: string }): Promise<void> {
    try {
      await this.unitOfWork.repository(InterviewSlotEntity).delete(which);
    } catch (error) {
      if (!isStillReferenced(error)) throw error;
      throw new DomainError('EVENT.INTERVIEWS_PLANNED', 'conflict', eventTexts.interviewsPlanned);
    }
  }
}

import { Injectable } from '@nestjs/common';
import { DomainError, newId } from '../../../kernel';
import { sql, UnitOfWork } from '../../../platform/database';
import { visitLayoutTexts } from '../../../texts/visit-layout';
import type { EventView, TourGroupView } from '../domain/event-view';
import { layoutChange, type KeptMoment, type LaidOutVisit, type LayoutChange } from '../domain/layout-change';
import type { MomentStage } from '../domain/moment-stage';
import { isStillReferenced } from './still-referenced';

type Owner = Pick<EventView, 'id' | 'associationId'>;
type NewSlot = LaidOutVisit['slots'][number] & { readonly key: string; readonly visitId: string };
type NewTour = LaidOutVisit['tours'][number] & { readonly key: string; readonly visitId: string };

/** How the tours and slots of an event change; `outdated` slots are in the draft no longer. */
export interface VisitsChange {
  readonly slots: LayoutChange<NewSlot>;
  readonly tours: LayoutChange<NewTour>;
}

const SLOTS = sql<
  KeptMoment,
  'key'
>`SELECT s.id, CONCAT_WS(' ', s.site_visit_id, s.starts_at, s.ends_at, s.places) AS \`key\`, s.stage
  FROM interview_slot s JOIN site_visit v ON v.id = s.site_visit_id WHERE v.event_id = ? AND s.stage <> 'typed'`;
const TOURS = sql<KeptMoment, 'key'>`SELECT t.id, CONCAT_WS(' ', t.site_visit_id, t.starts_at, t.ends_at,
    (SELECT GROUP_CONCAT(g.tour_group_id ORDER BY g.tour_group_id) FROM tour_of_group g WHERE g.tour_id = t.id)) AS \`key\`, t.stage
  FROM tour t JOIN site_visit v ON v.id = t.site_visit_id WHERE v.event_id = ? AND t.stage <> 'typed'`;

const ADD_SLOT = sql`INSERT INTO interview_slot (id, association_id, site_visit_id, starts_at, ends_at, places, stage)
  VALUES (?, ?, ?, ?, ?, ?, 'draft')`;
const ADD_TOUR = sql`INSERT INTO tour (id, association_id, site_visit_id, starts_at, ends_at, stage) VALUES (?, ?, ?, ?, ?, 'draft')`;
const ADD_GROUP_TO_TOUR = sql`INSERT INTO tour_of_group (tour_id, tour_group_id) VALUES (?, ?)`;
const REMOVE_SLOTS = sql`DELETE FROM interview_slot WHERE id IN (?)`;
const REMOVE_GROUPS_FROM_TOURS = sql`DELETE FROM tour_of_group WHERE tour_id IN (?)`;
const REMOVE_TOURS = sql`DELETE FROM tour WHERE id IN (?)`;
const STAGE_OF_SLOTS = sql`UPDATE interview_slot SET stage = ? WHERE id IN (?)`;
const STAGE_OF_TOURS = sql`UPDATE tour SET stage = ? WHERE id IN (?)`;

const ADD_GROUP = sql`INSERT INTO tour_group (id, association_id, event_id, name, places, laid_out, vehicle_id, site_visit_id)
  VALUES (?, ?, ?, ?, ?, 1, ?, ?)
  ON DUPLICATE KEY UPDATE places = VALUES(places), vehicle_id = VALUES(vehicle_id), site_visit_id = VALUES(site_visit_id)`;
const REMOVE_UNUSED_GROUPS = sql`DELETE g FROM tour_group g WHERE g.event_id = ? AND g.laid_out = 1 AND g.id NOT IN (?)
  AND NOT EXISTS (SELECT 1 FROM tour_of_group o WHERE o.tour_group_id = g.id)`;

/** Stores tours, slots and groups that are laid out for a route; the event is locked. */
@Injectable()
export class VisitLayoutRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** What keeping these tours and slots as the draft comes to; nothing is written. */
  async changeTo({ id }: Owner, visits: readonly LaidOutVisit[]): Promise<VisitsChange> {
    const slots = visits.flatMap(({ visitId, slots: of }) =>
      of.map((slot) => ({ ...slot, visitId, key: `${visitId} ${slot.startsAt} ${slot.endsAt} ${slot.places}` })),
    );
    const tours = visits.flatMap(({ visitId, tours: of }) =>
      of.map((tour) => ({ ...tour, visitId, key: keyOfTour(visitId, tour) })),
    );
    return {
      slots: layoutChange(await this.unitOfWork.query(SLOTS, [id]), slots),
      tours: layoutChange(await this.unitOfWork.query(TOURS, [id]), tours),
    };
  }

  /** Keeps them; no interview of a draft may be in a slot that goes. */
  async apply({ associationId }: Owner, { slots, tours }: VisitsChange): Promise<void> {
    await this.removeSlots(slots.remove);
    await this.removeTours(tours.remove);
    await this.stage('both', { slots: slots.share, tours: tours.share });
    await this.stage('published', { slots: slots.unshare, tours: tours.unshare });
    await this.unitOfWork.addRows(
      ADD_SLOT,
      slots.add.map((slot) => [newId(), associationId, slot.visitId, slot.startsAt, slot.endsAt, slot.places]),
    );
    for (const { visitId, startsAt, endsAt, groupIds } of tours.add) {
      const tourId = newId();
      await this.unitOfWork.execute(ADD_TOUR, [tourId, associationId, visitId, startsAt, endsAt]);
      for (const groupId of groupIds) await this.unitOfWork.execute(ADD_GROUP_TO_TOUR, [tourId, groupId]);
    }
  }

  /**
   * From now on people know the draft.
   * @throws DomainError `EVENT.INTERVIEWS_MOVE` (conflict) when interviews that people know are at hours that go
   */
  async publish({ id }: Owner): Promise<void> {
    const slots = await this.unitOfWork.query(SLOTS, [id]);
    const tours = await this.unitOfWork.query(TOURS, [id]);
    try {
      await this.removeSlots(idsIn(slots, 'published'));
    } catch (error) {
      if (!isStillReferenced(error)) throw error;
      throw new DomainError('EVENT.INTERVIEWS_MOVE', 'conflict', visitLayoutTexts.interviewsMove);
    }
    await this.removeTours(idsIn(tours, 'published'));
    await this.stage('both', { slots: idsIn(slots, 'draft'), tours: idsIn(tours, 'draft') });
  }

  /** Adds the groups that are not there yet and gives the others their places and vehicle. */
  async keepGroups({ id: eventId, associationId }: Owner, groups: readonly TourGroupView[]): Promise<void> {
    for (const { id, name, places, vehicleId, visitId } of groups) {
      await this.unitOfWork.execute(ADD_GROUP, [id, associationId, eventId, name, places, vehicleId, visitId]);
    }
  }

  /** Takes away groups that were laid out, that nobody is in and that are on no tour. */
  async removeUnusedGroups({ id }: Owner, used: readonly string[]): Promise<void> {
    await this.unitOfWork.execute(REMOVE_UNUSED_GROUPS, [id, ['', ...used]]);
  }

  private async removeSlots(ids: readonly string[]): Promise<void> {
    if (ids.length > 0) await this.unitOfWork.execute(REMOVE_SLOTS, [ids]);
  }

  private async removeTours(ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    await this.unitOfWork.execute(REMOVE_GROUPS_FROM_TOURS, [ids]);
    await this.unitOfWork.execute(REMOVE_TOURS, [ids]);
  }

  private async stage(
    stage: MomentStage,
    { slots, tours }: { readonly slots: readonly string[]; readonly tours: readonly string[] },
  ): Promise<void> {
    if (slots.length > 0) await this.unitOfWork.execute(STAGE_OF_SLOTS, [stage, slots]);
    if (tours.length > 0) await this.unitOfWork.execute(STAGE_OF_TOURS, [stage, tours]);
  }
}

const keyOfTour = (visitId: string, { startsAt, endsAt, groupIds }: LaidOutVisit['tours'][number]): string =>
  [visitId, startsAt, endsAt, [...groupIds].sort().join(',')].filter((part) => part !== '').join(' ');

const idsIn = (moments: readonly KeptMoment[], stage: MomentStage): string[] =>
  moments.filter((moment) => moment.stage === stage).map(({ id }) => id);

import { Injectable } from '@nestjs/common';
import { sql, UnitOfWork } from '../../../platform/database';
import type { HomeOfPeople } from '../../events';

/** Of everybody who may use the bus: how many registrations, and how many people that is on the bus. */
const OF_EVENT = sql<HomeOfPeople, 'aboard' | 'wheelchairs'>`
  SELECT j.postcode, IF(r.holds_seat = 1 AND r.transport = 'bus', r.event_stop_id, NULL) AS boardsAt,
    COUNT(*) AS people, SUM(r.people_on_bus) AS aboard, SUM(r.wheelchair_places) AS wheelchairs
  FROM registration r JOIN jobseeker j ON j.id = r.jobseeker_id
  WHERE r.event_id = ? AND r.live = 1 AND r.transport <> 'own'
  GROUP BY j.postcode, boardsAt, r.wheelchair_places > 0 ORDER BY j.postcode, boardsAt, wheelchairs`;

const OF_ASSOCIATION = sql<HomeOfPeople>`
  SELECT postcode, CAST(NULL AS CHAR(36)) AS boardsAt, COUNT(*) AS people, COUNT(*) AS aboard, 0 AS wheelchairs
  FROM jobseeker WHERE association_id = ? AND postcode <> '' GROUP BY postcode ORDER BY postcode`;

/** Answers from which postcodes people come: numbers only, nobody's name. */
@Injectable()
export class HomesReader {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Of everybody in an event who may use the bus, the waiting list included; who travels on their own is not. */
  ofEvent(eventId: string): Promise<HomeOfPeople[]> {
    return this.unitOfWork.query(OF_EVENT, [eventId]);
  }

  /** Of everybody an association still knows, for an event to which nobody is referred yet. */
  ofAssociation(associationId: string): Promise<HomeOfPeople[]> {
    return this.unitOfWork.query(OF_ASSOCIATION, [associationId]);
  }
}

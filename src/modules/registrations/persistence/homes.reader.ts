import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database';
import type { HomeOfPeople } from '../../events';

interface HomeRow {
  readonly postcode: string;
  readonly boardsAt: string | null;
  readonly people: number | string;
  readonly seats: number | string;
  readonly wheelchairs: number | string;
}

/** Answers from which postcodes people come: numbers only, nobody's name. */
@Injectable()
export class HomesReader {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Of everybody in an event who may use the bus, the waiting list included; who travels on their own is not. */
  async ofEvent(eventId: string): Promise<HomeOfPeople[]> {
    return counted(
      await this.unitOfWork.query<HomeRow>(
        `SELECT j.postcode, IF(r.holds_place = 1 AND r.transport = 'bus', r.event_stop_id, NULL) AS boardsAt,
           COUNT(*) AS people, SUM(r.bus_seats + r.wheelchair_places) AS seats, SUM(r.wheelchair_places) AS wheelchairs
         FROM registration r JOIN jobseeker j ON j.id = r.jobseeker_id
         WHERE r.event_id = ? AND r.live = 1 AND r.transport <> 'own'
         GROUP BY j.postcode, boardsAt, r.wheelchair_places > 0 ORDER BY j.postcode, boardsAt, wheelchairs`,
        [eventId],
      ),
    );
  }

  /** Of everybody an association still knows, for an event to which nobody is referred yet. */
  async ofAssociation(associationId: string): Promise<HomeOfPeople[]> {
    return counted(
      await this.unitOfWork.query<HomeRow>(
        `SELECT postcode, NULL AS boardsAt, COUNT(*) AS people, COUNT(*) AS seats, 0 AS wheelchairs
         FROM jobseeker WHERE association_id = ? AND postcode <> '' GROUP BY postcode ORDER BY postcode`,
        [associationId],
      ),
    );
  }
}

const counted = (rows: readonly HomeRow[]): HomeOfPeople[] =>
  rows.map(({ postcode, boardsAt, people, seats, wheelchairs }) => ({
    postcode,
    boardsAt,
    people: Number(people),
    seats: Number(seats),
    wheelchairs: Number(wheelchairs),
  }));

import { Injectable } from '@nestjs/common';
import { sql, UnitOfWork, type Statement } from '../../../platform/database';
import { noRouteWishes, type DriverBreaks, type RouteWishes } from '../domain/route-wishes';
import type { EventEntity } from './event.entity';

interface Pair {
  readonly key: string;
  readonly value: string;
}

const WISHES = sql<{ driverBreaks: DriverBreaks; keepsLatestReturns: number; bufferMinutes: number }>`
  SELECT driver_breaks AS driverBreaks, keeps_latest_returns AS keepsLatestReturns, buffer_minutes AS bufferMinutes
  FROM route_wish WHERE event_id = ?`;

const BOARDING_ORDER = sql<Pair>`
  SELECT o.event_stop_id AS \`key\`, o.after_stop_id AS value FROM boarding_order o
  JOIN event_stop s ON s.id = o.event_stop_id WHERE s.event_id = ? ORDER BY o.event_stop_id`;

const FIRST_VISITS = sql<Pair>`
  SELECT f.event_vehicle_id AS \`key\`, f.site_visit_id AS value FROM first_visit f
  JOIN event_vehicle v ON v.id = f.event_vehicle_id WHERE v.event_id = ? ORDER BY f.event_vehicle_id`;

const SAVE_WISHES = sql`
  INSERT INTO route_wish (event_id, association_id, driver_breaks, keeps_latest_returns, buffer_minutes)
  VALUES (?, ?, ?, ?, ?)
  ON DUPLICATE KEY UPDATE driver_breaks = VALUES(driver_breaks), keeps_latest_returns = VALUES(keeps_latest_returns),
    buffer_minutes = VALUES(buffer_minutes)`;

const REMOVE_ORDERS = sql`
  DELETE o FROM boarding_order o JOIN event_stop s ON s.id = o.event_stop_id WHERE s.event_id = ?`;

const REMOVE_FIRST_VISITS = sql`
  DELETE f FROM first_visit f JOIN event_vehicle v ON v.id = f.event_vehicle_id WHERE v.event_id = ?`;

const ADD_ORDER = sql`INSERT INTO boarding_order (event_stop_id, association_id, after_stop_id) VALUES (?, ?, ?)`;
const ADD_FIRST_VISIT = sql`INSERT INTO first_visit (event_vehicle_id, association_id, site_visit_id) VALUES (?, ?, ?)`;

/** Stores what coordinators ask of the routes of their events. */
@Injectable()
export class RouteWishesRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Nothing asked unless somebody asked for it. */
  async ofEvent(eventId: string): Promise<RouteWishes> {
    const [wish] = await this.unitOfWork.query(WISHES, [eventId]);
    if (!wish) return noRouteWishes;
    return {
      driverBreaks: wish.driverBreaks,
      keepsLatestReturns: wish.keepsLatestReturns === 1,
      bufferMinutes: wish.bufferMinutes,
      boardsAfter: await this.pairs(BOARDING_ORDER, [eventId]),
      firstVisit: await this.pairs(FIRST_VISITS, [eventId]),
    };
  }

  /** Takes the place of what was asked before; the event is locked. */
  async replace({ id, associationId }: EventEntity, wishes: RouteWishes): Promise<void> {
    const { driverBreaks, keepsLatestReturns, bufferMinutes, boardsAfter, firstVisit } = wishes;
    const keeps = keepsLatestReturns ? 1 : 0;
    await this.unitOfWork.execute(SAVE_WISHES, [id, associationId, driverBreaks, keeps, bufferMinutes]);
    await this.unitOfWork.execute(REMOVE_ORDERS, [id]);
    await this.unitOfWork.execute(REMOVE_FIRST_VISITS, [id]);
    for (const [stop, before] of boardsAfter) {
      await this.unitOfWork.execute(ADD_ORDER, [stop, associationId, before]);
    }
    for (const [vehicle, visit] of firstVisit) {
      await this.unitOfWork.execute(ADD_FIRST_VISIT, [vehicle, associationId, visit]);
    }
  }

  private async pairs(statement: Statement<Pair>, parameters: readonly string[]): Promise<Map<string, string>> {
    const rows = await this.unitOfWork.query(statement, parameters);
    return new Map(rows.map(({ key, value }) => [key, value]));
  }
}

import { Injectable } from '@nestjs/common';
import { DomainError, newId } from '../../../kernel';
import { fragment, sql, UnitOfWork } from '../../../platform/database';
import { travelTexts } from '../../../texts/travel';
import type { NamedPlace } from '../domain/travel/own-travel-time';
import { placeKey } from '../domain/travel/travel-place';

/** A time that the association filled in itself; places by their key. */
export interface OwnTravelTimeView {
  readonly id: string;
  readonly from: string;
  readonly fromName: string;
  readonly to: string;
  readonly toName: string;
  readonly minutes: number;
}

const OWN = fragment`
  SELECT id, from_place AS \`from\`, from_name AS fromName, to_place AS \`to\`, to_name AS toName, minutes
  FROM own_travel_time WHERE association_id = ?`;

const BY_NAME = sql<OwnTravelTimeView>`${OWN} ORDER BY from_name, to_name, id`;
const BETWEEN_PLACES = sql<OwnTravelTimeView>`${OWN} AND from_place IN (?) AND to_place IN (?)`;

const SET_TIME = sql`
  INSERT INTO own_travel_time (id, association_id, from_place, from_name, to_place, to_name, minutes)
  VALUES (?, ?, ?, ?, ?, ?, ?)
  ON DUPLICATE KEY UPDATE from_name = VALUES(from_name), to_name = VALUES(to_name), minutes = VALUES(minutes)`;

const REMOVE_TIME = sql`DELETE FROM own_travel_time WHERE id = ? AND association_id = ?`;

/** Stores the travel times that an association knows better than estimate and map. */
@Injectable()
export class OwnTravelTimeRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  list(associationId: string): Promise<OwnTravelTimeView[]> {
    return this.unitOfWork.query(BY_NAME, [associationId]);
  }

  between(associationId: string, places: readonly string[]): Promise<OwnTravelTimeView[]> {
    if (places.length === 0) return Promise.resolve([]);
    return this.unitOfWork.query(BETWEEN_PLACES, [associationId, places, places]);
  }

  /** Takes the place of the time for the same trip. */
  async set(associationId: string, from: NamedPlace, to: NamedPlace, minutes: number): Promise<void> {
    await this.unitOfWork.execute(SET_TIME, [
      newId(),
      associationId,
      placeKey(from),
      from.name,
      placeKey(to),
      to.name,
      minutes,
    ]);
  }

  /** @throws DomainError not-found, also for another association's */
  async remove(associationId: string, id: string): Promise<void> {
    const found = await this.unitOfWork.execute(REMOVE_TIME, [id, associationId]);
    if (found === 0) throw new DomainError('TRAVEL.NOT_FOUND', 'not-found', travelTexts.ownTimeNotFound);
  }
}

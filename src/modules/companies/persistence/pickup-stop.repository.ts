import { Injectable } from '@nestjs/common';
import { DomainError, newId } from '../../../kernel';
import { isDuplicateKey, sql, UnitOfWork } from '../../../platform/database';
import { companyTexts } from '../../../texts/companies';
import { stopCodeOf, type PickupStopChange, type PickupStopInput } from '../domain/pickup-stop-rules';

const FIND_MUNICIPALITY = sql<{ readonly nis: string }>`SELECT nis FROM municipality WHERE nis = ?`;

const ADD_STOP = sql`
  INSERT INTO pickup_stop (id, association_id, code, name, kind, municipality_nis, address, landmark, latitude,
    longitude, accuracy_metres, step_free) VALUES (?, ?, ?, ?, 'centre', ?, ?, ?, ?, ?, ?, ?)`;

const CHANGE_STOP = sql`
  UPDATE pickup_stop SET
    accuracy_note = IF(latitude = ? AND longitude = ? AND accuracy_metres = ?, accuracy_note, ''),
    address = ?, landmark = ?, latitude = ?, longitude = ?, accuracy_metres = ?, step_free = ?
  WHERE id = ? AND association_id = ?`;

/** Stores the pick-up stops of an association; every call joins the open unit of work. */
@Injectable()
export class PickupStopRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws DomainError `STOP.TAKEN` (conflict) or `STOP.MUNICIPALITY_UNKNOWN` (invalid) */
  async add(associationId: string, stop: PickupStopInput): Promise<string> {
    const known = await this.unitOfWork.query(FIND_MUNICIPALITY, [stop.municipalityNis]);
    if (known.length === 0) {
      throw new DomainError('STOP.MUNICIPALITY_UNKNOWN', 'invalid', companyTexts.municipalityUnknown);
    }
    const id = newId();
    try {
      await this.unitOfWork.execute(ADD_STOP, [
        id,
        associationId,
        stopCodeOf(stop.name),
        stop.name,
        stop.municipalityNis,
        stop.address,
        stop.landmark,
        stop.latitude,
        stop.longitude,
        stop.accuracyMetres,
        stop.stepFree,
      ]);
    } catch (error) {
      if (!isDuplicateKey(error, 'pickup_stop_code')) throw error;
      throw new DomainError('STOP.TAKEN', 'conflict', companyTexts.stopNameTaken(stop.name));
    }
    return id;
  }

  /**
   * Changes a stop. A note about its accuracy goes when its coordinates change.
   * @throws DomainError not-found, also for another association's
   */
  async change(associationId: string, id: string, stop: PickupStopChange): Promise<void> {
    const found = await this.unitOfWork.execute(CHANGE_STOP, [
      stop.latitude,
      stop.longitude,
      stop.accuracyMetres,
      stop.address,
      stop.landmark,
      stop.latitude,
      stop.longitude,
      stop.accuracyMetres,
      stop.stepFree,
      id,
      associationId,
    ]);
    if (found === 0) throw new DomainError('STOP.NOT_FOUND', 'not-found', companyTexts.stopNotFound);
  }
}

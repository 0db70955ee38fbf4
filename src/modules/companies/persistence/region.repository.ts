import { Injectable } from '@nestjs/common';
import { newId } from '../../../kernel';
import { sql, UnitOfWork } from '../../../platform/database';
import type { Municipality, PickupStop, Village } from '../region';

const ADD_MUNICIPALITY = sql`
  INSERT INTO municipality (nis, name) VALUES (?, ?) ON DUPLICATE KEY UPDATE name = VALUES(name)`;

const ADD_VILLAGE = sql`
  INSERT INTO village (nis, municipality_nis, name, postcode, latitude, longitude, accuracy_metres, accuracy_note)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?)
  ON DUPLICATE KEY UPDATE name = VALUES(name), postcode = VALUES(postcode), latitude = VALUES(latitude),
    longitude = VALUES(longitude), accuracy_metres = VALUES(accuracy_metres), accuracy_note = VALUES(accuracy_note)`;

const ADD_STOP = sql`
  INSERT INTO pickup_stop (id, association_id, code, name, kind, municipality_nis, address, latitude, longitude,
    accuracy_metres, accuracy_note, step_free)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE id = id`;

/** Stores the reference data of the region; every call joins the open unit of work. */
@Injectable()
export class RegionRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async addOrUpdateMunicipality({ nis, name }: Municipality): Promise<void> {
    await this.unitOfWork.execute(ADD_MUNICIPALITY, [nis, name]);
  }

  async addOrUpdateVillage(village: Village): Promise<void> {
    await this.unitOfWork.execute(ADD_VILLAGE, [
      village.nis,
      village.municipalityNis,
      village.name,
      village.postcode,
      village.latitude,
      village.longitude,
      village.accuracyMetres,
      village.accuracyNote,
    ]);
  }

  /** A stop of this code that the association already has stays as it is. */
  async addPickupStop(associationId: string, stop: PickupStop): Promise<void> {
    await this.unitOfWork.execute(ADD_STOP, [
      newId(),
      associationId,
      stop.code,
      stop.name,
      stop.kind,
      stop.municipalityNis,
      stop.address,
      stop.latitude,
      stop.longitude,
      stop.accuracyMetres,
      stop.accuracyNote,
      stop.stepFree,
    ]);
  }
}

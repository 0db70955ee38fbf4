import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database';
import type { Municipality, PickupStop, Village } from '../region';

/** A pick-up point of an association, with the words people recognise it by. */
export interface PickupStopView extends PickupStop {
  readonly id: string;
  readonly landmark: string;
}

type PickupStopRow = Omit<PickupStopView, 'stepFree'> & { readonly stepFree: number };

const VILLAGES = `SELECT nis, municipality_nis AS municipalityNis, name, postcode, latitude, longitude,
  accuracy_metres AS accuracyMetres, accuracy_note AS accuracyNote FROM village`;
const STOPS = `SELECT id, code, name, kind, municipality_nis AS municipalityNis, address, landmark, latitude, longitude,
  accuracy_metres AS accuracyMetres, accuracy_note AS accuracyNote, step_free AS stepFree FROM pickup_stop`;

/** Answers which municipalities, villages and pick-up points the region has. */
@Injectable()
export class RegionReader {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  municipalities(): Promise<Municipality[]> {
    return this.unitOfWork.query<Municipality>('SELECT nis, name FROM municipality ORDER BY name');
  }

  villages(): Promise<Village[]> {
    return this.unitOfWork.query<Village>(`${VILLAGES} ORDER BY name, nis`);
  }

  /** Several villages may share a postcode; none when it lies outside the region. */
  villagesOfPostcode(postcode: string): Promise<Village[]> {
    return this.unitOfWork.query<Village>(`${VILLAGES} WHERE postcode = ? ORDER BY name`, [postcode]);
  }

  async pickupStops(associationId: string): Promise<PickupStopView[]> {
    const rows = await this.unitOfWork.query<PickupStopRow>(`${STOPS} WHERE association_id = ? ORDER BY name, id`, [
      associationId,
    ]);
    return rows.map((row) => ({ ...row, stepFree: row.stepFree === 1 }));
  }
}

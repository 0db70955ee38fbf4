import { Injectable } from '@nestjs/common';
import { fragment, sql, UnitOfWork } from '../../../platform/database';
import type { Municipality, PickupStop, Village } from '../region';

/** A pick-up point of an association, with the words people recognise it by. */
export interface PickupStopView extends PickupStop {
  readonly id: string;
  readonly landmark: string;
}

type PickupStopRow = Omit<PickupStopView, 'stepFree'> & { readonly stepFree: number };

const VILLAGES = fragment`SELECT nis, municipality_nis AS municipalityNis, name, postcode, latitude, longitude,
  accuracy_metres AS accuracyMetres, accuracy_note AS accuracyNote FROM village`;
const STOPS = fragment`
  SELECT id, code, name, kind, municipality_nis AS municipalityNis, address, landmark, latitude, longitude,
  accuracy_metres AS accuracyMetres, accuracy_note AS accuracyNote, step_free AS stepFree FROM pickup_stop`;

const MUNICIPALITIES = sql<Municipality>`SELECT nis, name FROM municipality ORDER BY name`;
const ALL_VILLAGES = sql<Village>`${VILLAGES} ORDER BY name, nis`;
const VILLAGES_OF_POSTCODE = sql<Village>`${VILLAGES} WHERE postcode = ? ORDER BY name`;
const PICKUP_STOPS = sql<PickupStopRow>`${STOPS} WHERE association_id = ? ORDER BY name, id`;

/** Answers which municipalities, villages and pick-up points the region has. */
@Injectable()
export class RegionReader {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  municipalities(): Promise<Municipality[]> {
    return this.unitOfWork.query(MUNICIPALITIES);
  }

  villages(): Promise<Village[]> {
    return this.unitOfWork.query(ALL_VILLAGES);
  }

  /** Several villages may share a postcode; none when it lies outside the region. */
  villagesOfPostcode(postcode: string): Promise<Village[]> {
    return this.unitOfWork.query(VILLAGES_OF_POSTCODE, [postcode]);
  }

  async pickupStops(associationId: string): Promise<PickupStopView[]> {
    const rows = await this.unitOfWork.query(PICKUP_STOPS, [associationId]);
    return rows.map((row) => ({ ...row, stepFree: row.stepFree === 1 }));
  }
}

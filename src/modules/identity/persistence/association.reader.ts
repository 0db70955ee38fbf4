import { Injectable } from '@nestjs/common';
import { sql, UnitOfWork } from '../../../platform/database';
import type { TravelSettings } from '../domain/travel-settings';

export interface AssociationView extends TravelSettings {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  /** The number people may call. */
  readonly phone: string;
}

const BY_ID = sql<AssociationView>`
  SELECT id, slug, name, phone, speed_kmh AS speedKmh, detour_factor AS detourFactor,
    reach_metres AS reachMetres FROM association WHERE id = ?`;

const ALL = sql<Pick<AssociationView, 'name' | 'phone'>>`SELECT name, phone FROM association ORDER BY name`;

/** Answers how an association is called, reached and how fast its buses are planned. */
@Injectable()
export class AssociationReader {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async byId(id: string): Promise<AssociationView | undefined> {
    const rows = await this.unitOfWork.query(BY_ID, [id]);
    return rows[0];
  }

  /** Whom anybody may call. */
  all(): Promise<Pick<AssociationView, 'name' | 'phone'>[]> {
    return this.unitOfWork.query(ALL, []);
  }
}

import { Injectable } from '@nestjs/common';
import { fragment, sql, UnitOfWork } from '../../../platform/database';

export interface OrganisationView {
  readonly id: string;
  readonly associationId: string;
  readonly name: string;
  readonly kind: 'vdab' | 'ocmw' | 'municipality';
  readonly municipalityNis: string | null;
}

const SELECT = fragment`
  SELECT id, association_id AS associationId, name, kind, municipality_nis AS municipalityNis FROM organisation`;

const OF_ASSOCIATION = sql<OrganisationView>`${SELECT} WHERE association_id = ? ORDER BY name`;
const BY_ID = sql<OrganisationView>`${SELECT} WHERE id = ?`;

/** Answers which organisations work together in an association. */
@Injectable()
export class OrganisationReader {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  list(associationId: string): Promise<OrganisationView[]> {
    return this.unitOfWork.query(OF_ASSOCIATION, [associationId]);
  }

  async byId(id: string): Promise<OrganisationView | undefined> {
    return (await this.unitOfWork.query(BY_ID, [id]))[0];
  }
}

import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database';

export interface OrganisationView {
  readonly id: string;
  readonly associationId: string;
  readonly name: string;
  readonly kind: 'vdab' | 'ocmw' | 'municipality';
  readonly municipalityNis: string | null;
}

const SELECT =
  'SELECT id, association_id AS associationId, name, kind, municipality_nis AS municipalityNis FROM organisation';

/** Answers which organisations work together in an association. */
@Injectable()
export class OrganisationReader {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  list(associationId: string): Promise<OrganisationView[]> {
    return this.unitOfWork.query<OrganisationView>(`${SELECT} WHERE association_id = ? ORDER BY name`, [associationId]);
  }

  async byId(id: string): Promise<OrganisationView | undefined> {
    return (await this.unitOfWork.query<OrganisationView>(`${SELECT} WHERE id = ?`, [id]))[0];
  }
}

import { Injectable } from '@nestjs/common';
import { fragment, sql, UnitOfWork } from '../../../platform/database';
import type { RegistrationState } from '../domain/registration-state';

/** Whoever takes part, or did and still hears from us. */
const PEOPLE = fragment`
  FROM registration r JOIN event e ON e.id = r.event_id
  WHERE r.counsellor_id = ? AND r.association_id = ? AND r.live = 1 AND e.state NOT IN ('cancelled', 'anonymised')`;

const COUNT = sql<{ people: number }>`SELECT COUNT(*) AS people ${PEOPLE}`;

interface HandedOver {
  readonly id: string;
  readonly associationId: string;
  readonly state: RegistrationState;
}

const OF_ORGANISATION = sql<HandedOver>`
  SELECT r.id, r.association_id AS associationId, r.state ${PEOPLE} AND r.organisation_id = ? ORDER BY r.id FOR UPDATE`;

const GIVE = sql`UPDATE registration SET counsellor_id = ?, version = version + 1 WHERE id IN (?)`;

interface Counsellor {
  readonly id: string;
  readonly associationId: string;
  readonly organisationId: string;
}

/** Who accompanies whom, when that changes. */
@Injectable()
export class HandOverRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** How many people this user accompanies. */
  async peopleOf({ id, associationId }: Pick<Counsellor, 'id' | 'associationId'>): Promise<number> {
    return (await this.unitOfWork.query(COUNT, [id, associationId]))[0]?.people ?? 0;
  }

  /** Gives the people of the organisation to a colleague; answers who they are. */
  async give(from: Counsellor, toUserId: string): Promise<readonly HandedOver[]> {
    const people = await this.unitOfWork.query(OF_ORGANISATION, [from.id, from.associationId, from.organisationId]);
    if (people.length > 0) await this.unitOfWork.execute(GIVE, [toUserId, people.map(({ id }) => id)]);
    return people;
  }
}

import { Injectable } from '@nestjs/common';
import { newId } from '../../../kernel';
import { sql, UnitOfWork } from '../../../platform/database';
import type { NeedKind } from '../domain/registration-state';
import { PreferenceEntity } from './preference.entity';
import { SupportNeedEntity } from './support-need.entity';

const DROP_WISHES = sql`DELETE FROM preference WHERE registration_id = ?`;

const DROP_NEEDS = sql`DELETE FROM support_need WHERE registration_id = ?`;

const NEEDS_OF = sql<{ kind: NeedKind }>`SELECT kind FROM support_need WHERE registration_id = ?`;

/** The vacancies that participants want and the support that they need. */
@Injectable()
export class WishesAndNeedsRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @param wishes vacancies, the first choice first */
  async add(
    { id: registrationId, associationId }: { readonly id: string; readonly associationId: string },
    wishes: readonly { readonly id: string }[],
    needs: readonly NeedKind[],
  ): Promise<void> {
    await this.unitOfWork.addAtCommit(
      PreferenceEntity,
      wishes.map(({ id }, index) => ({ registrationId, rank: index + 1, vacancyId: id })),
    );
    await this.unitOfWork.addAtCommit(
      SupportNeedEntity,
      needs.map((kind) => ({ id: newId(), associationId, registrationId, kind })),
    );
  }

  /** Instead of what was there. @param facts wishes are ids of vacancies, the first choice first */
  async replace(
    registration: { readonly id: string; readonly associationId: string },
    { preferences, needs }: { readonly preferences: readonly string[]; readonly needs: readonly NeedKind[] },
  ): Promise<void> {
    await this.unitOfWork.execute(DROP_WISHES, [registration.id]);
    await this.unitOfWork.execute(DROP_NEEDS, [registration.id]);
    const wishes = preferences.map((id) => ({ id }));
    await this.add(registration, wishes, needs);
  }

  async needsOf(registrationId: string): Promise<NeedKind[]> {
    return (await this.unitOfWork.query(NEEDS_OF, [registrationId])).map(({ kind }) => kind);
  }
}

import { Injectable } from '@nestjs/common';
import { newId } from '../../../kernel';
import { sql, UnitOfWork } from '../../../platform/database';
import type { NeedKind } from '../domain/registration-state';
import { PreferenceEntity } from './preference.entity';
import { SupportNeedEntity } from './support-need.entity';

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

  async needsOf(registrationId: string): Promise<NeedKind[]> {
    return (await this.unitOfWork.query(NEEDS_OF, [registrationId])).map(({ kind }) => kind);
  }
}

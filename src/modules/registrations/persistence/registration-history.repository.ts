import { Injectable } from '@nestjs/common';
import { newId } from '../../../kernel';
import { UnitOfWork } from '../../../platform/database';
import { RegistrationHistoryEntity } from './registration-history.entity';

/** Writes down who did what to registrations, when and why. */
@Injectable()
export class RegistrationHistoryRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** In the order in which it happened; one INSERT statement. */
  add(entries: readonly Omit<RegistrationHistoryEntity, 'id'>[]): Promise<void> {
    return this.unitOfWork.addAtCommit(
      RegistrationHistoryEntity,
      entries.map((entry) => ({ id: newId(), ...entry })),
    );
  }
}

import { DomainError } from '../../../kernel';
import { companyTexts } from '../../../texts/companies';
import type { CurrentUser } from '../../identity';

/** What a write needs to know about who does it. */
export type Coordinator = Pick<CurrentUser, 'id' | 'associationId' | 'roles'>;

/** @throws DomainError `USER.COORDINATOR_ONLY` (forbidden) when the user is no coordinator */
export function requireCoordinator(user: Coordinator): void {
  if (!user.roles.includes('coordinator')) {
    throw new DomainError('USER.COORDINATOR_ONLY', 'forbidden', companyTexts.coordinatorOnly);
  }
}

import { DomainError } from '../../../kernel';
import { companyTexts } from '../../../texts/companies';

/** What a write needs to know about who does it. */
export interface Coordinator {
  readonly id: string;
  readonly associationId: string;
  readonly roles: readonly string[];
}

/** @throws DomainError `USER.COORDINATOR_ONLY` (forbidden) when the user is no coordinator */
export function requireCoordinator(user: Coordinator): void {
  if (!user.roles.includes('coordinator')) {
    throw new DomainError('USER.COORDINATOR_ONLY', 'forbidden', companyTexts.coordinatorOnly);
  }
}

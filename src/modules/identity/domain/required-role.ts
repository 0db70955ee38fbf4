import { DomainError } from '../../../kernel';
import { userTexts } from '../../../texts/users';
import { hasOneOf, type CurrentUser, type Role } from './current-user';

/** What a use case of the coordinator needs to know about who does it. */
export type Coordinator = Pick<CurrentUser, 'id' | 'associationId' | 'roles'>;

const refusals = {
  coordinator: { code: 'USER.COORDINATOR_ONLY', text: userTexts.coordinatorOnly },
  administrator: { code: 'USER.ADMINISTRATOR_ONLY', text: userTexts.administratorOnly },
} as const satisfies Partial<Record<Role, { readonly code: string; readonly text: string }>>;

/**
 * @param text says in Dutch what only this role may do; left out: "this"
 * @throws DomainError `USER.COORDINATOR_ONLY` or `USER.ADMINISTRATOR_ONLY` (forbidden) when the user has another role
 */
export function requireRole(
  user: Pick<CurrentUser, 'roles'>,
  role: keyof typeof refusals,
  text: string = refusals[role].text,
): void {
  if (!hasOneOf(user, [role])) throw new DomainError(refusals[role].code, 'forbidden', text);
}

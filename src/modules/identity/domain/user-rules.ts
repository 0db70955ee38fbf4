import { DomainError, type DomainErrorKind } from '../../../kernel';
import { userTexts } from '../../../texts/users';
import type { CurrentUser, Role } from './current-user';

/** What an administrator says about somebody with an account. */
export interface UserInput {
  readonly email: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly phone: string;
  readonly organisationId: string;
  readonly roles: readonly Role[];
}

const broken = (reason: string, kind: DomainErrorKind, text: string): DomainError =>
  new DomainError(`USER.${reason}`, kind, text);

/** A user as stored: trimmed, the address in small letters, each role once. @throws DomainError `USER.*` (invalid) */
export function checkUser(input: UserInput): UserInput {
  const firstName = input.firstName.trim();
  const lastName = input.lastName.trim();
  const roles = [...new Set(input.roles)];
  if (firstName === '' || lastName === '') throw broken('NAME_MISSING', 'invalid', userTexts.nameMissing);
  if (roles.length === 0) throw broken('ROLES_MISSING', 'invalid', userTexts.rolesMissing);
  return { ...input, firstName, lastName, roles, email: input.email.trim().toLowerCase(), phone: input.phone.trim() };
}

/** Whether somebody signs in elsewhere, may do other things or sees other people than before. */
export const isAnotherAccess = (before: UserInput, after: UserInput): boolean =>
  before.email !== after.email ||
  before.organisationId !== after.organisationId ||
  [...before.roles].sort().join() !== [...after.roles].sort().join();

/** Nobody shuts out themselves, so an association always keeps an administrator. @throws DomainError (conflict) */
export function refuseYourself(administrator: CurrentUser, userId: string): void {
  if (administrator.id === userId) throw broken('YOURSELF', 'conflict', userTexts.notYourself);
}

/** @throws DomainError `USER.OWN_ROLE` (conflict) when administrators take away their own role */
export function keepOwnRole(administrator: CurrentUser, userId: string, roles: readonly Role[]): void {
  if (administrator.id === userId && !roles.includes('administrator')) {
    throw broken('OWN_ROLE', 'conflict', userTexts.notYourOwnRole);
  }
}

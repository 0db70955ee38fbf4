/** What an account is for; a `dpo` is a data protection officer (GDPR 37 to 39). */
export type Role = 'coordinator' | 'counsellor' | 'administrator' | 'dpo';

/** Who is signed in, as the rest of the product sees it. */
export interface CurrentUser {
  readonly id: string;
  readonly associationId: string;
  readonly organisationId: string;
  readonly email: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly phone: string;
  readonly roles: readonly Role[];
}

export interface UserView extends CurrentUser {
  readonly organisationName: string;
  readonly active: boolean;
}

export const hasOneOf = (user: Pick<CurrentUser, 'roles'>, roles: readonly Role[]): boolean =>
  roles.length === 0 || roles.some((role) => user.roles.includes(role));

/** The Nest module. */
export { IdentityModule } from './identity.module';

/** Who is signed in, and what their role allows. */
export { type CurrentUser, type Role, type UserView } from './domain/current-user';
export { requireRole, type Coordinator } from './domain/required-role';

/** Guards and parameters for controllers: pages take a session, the API takes a token. The guards need the repositories. */
export { ApiScope, ApiSignedIn, SignedIn, User } from './http/signed-in';
export { SessionDoor } from './http/session-door';
export { cookieName, sessionCookieName } from './http/cookie-name';
/** @public to Nest: the guard of the API is made in the module that uses it. */
export { ApiTokenRepository } from './persistence/api-token.repository';
export { LastEditRepository } from './persistence/last-edit.repository';
export { SessionRepository, type SessionView } from './persistence/session.repository';

/** Signing in by a link in a mail. */
export { SignInRequested, UserLeaves } from './domain/identity.domain-events';
export { SignInLinkRepository } from './persistence/sign-in-link.repository';
export { CompleteSignIn } from './use-cases/complete-sign-in';
export { RequestSignIn } from './use-cases/request-sign-in';
export { EndSession } from './use-cases/end-session';
export { SignOutEverywhere } from './use-cases/sign-out-everywhere';

/** People with an account, and the tokens by which programs act for them. */
export type { UserInput } from './domain/user-rules';
export { UserReader } from './persistence/user.reader';
export { AddUser } from './use-cases/add-user';
export { ChangeUser } from './use-cases/change-user';
export { CreateApiToken } from './use-cases/create-api-token';
export { RevokeApiToken } from './use-cases/revoke-api-token';
export { tokenScopes } from './domain/token-scopes';
export { DeactivateUser } from './use-cases/deactivate-user';
export { ReactivateUser } from './use-cases/reactivate-user';

/** Associations and the organisations in them, and how an association estimates travel. */
export { requireTravelPlanner, type TravelSettings } from './domain/travel-settings';
export { AssociationReader, type AssociationView } from './persistence/association.reader';
export { OrganisationReader, type OrganisationView } from './persistence/organisation.reader';
export { ChangeTravelSettings } from './use-cases/change-travel-settings';

/** Who changed what of users, and of an event and its programme. */
export { changeFields, type Change, type ChangeField, type ChangeSubject } from './domain/change';
export { ChangeLogRepository } from './persistence/change-log.repository';
export { ChangeLogReader, type ChangeLogEntry } from './persistence/change-log.reader';

/** Who looked at whom, written by every page that shows a person. */
export { AccessLogRepository } from './persistence/access-log.repository';
export { AccessLogReader, type AccessLogEntry } from './persistence/access-log.reader';

import { Module } from '@nestjs/common';
import { SessionDoor } from './http/session-door';
import { AccessLogRepository } from './persistence/access-log.repository';
import { AccessLogReader } from './persistence/access-log.reader';
import { ApiTokenRepository } from './persistence/api-token.repository';
import { AssociationRepository } from './persistence/association.repository';
import { AssociationReader } from './persistence/association.reader';
import { AccessDisclosureReader } from './persistence/access-disclosure.reader';
import { IdentityRetention } from './persistence/identity-retention.repository';
import { ChangeLogReader } from './persistence/change-log.reader';
import { ChangeLogRepository } from './persistence/change-log.repository';
import { OrganisationReader } from './persistence/organisation.reader';
import { LastEditRepository } from './persistence/last-edit.repository';
import { SessionRepository } from './persistence/session.repository';
import { SignInLinkRepository } from './persistence/sign-in-link.repository';
import { UserReader } from './persistence/user.reader';
import { UserRepository } from './persistence/user.repository';
import { AddUser } from './use-cases/add-user';
import { ChangeTravelSettings } from './use-cases/change-travel-settings';
import { ChangeUser } from './use-cases/change-user';
import { CompleteSignIn } from './use-cases/complete-sign-in';
import { CreateApiToken } from './use-cases/create-api-token';
import { DeactivateUser } from './use-cases/deactivate-user';
import { EndSession } from './use-cases/end-session';
import { RevokeApiToken } from './use-cases/revoke-api-token';
import { SignOutEverywhere } from './use-cases/sign-out-everywhere';
import { ReactivateUser } from './use-cases/reactivate-user';
import { RequestSignIn } from './use-cases/request-sign-in';

const face = [
  AccessLogRepository,
  AccessLogReader,
  AddUser,
  ApiTokenRepository,
  AssociationReader,
  ChangeLogReader,
  ChangeLogRepository,
  ChangeTravelSettings,
  ChangeUser,
  CompleteSignIn,
  CreateApiToken,
  DeactivateUser,
  EndSession,
  OrganisationReader,
  ReactivateUser,
  RequestSignIn,
  RevokeApiToken,
  SessionDoor,
  LastEditRepository,
  SessionRepository,
  SignInLinkRepository,
  SignOutEverywhere,
  UserReader,
];

@Module({
  providers: [...face, AccessDisclosureReader, AssociationRepository, IdentityRetention, UserRepository],
  exports: face,
})
export class IdentityModule {}

import { Global, Module } from '@nestjs/common';
import { ApiTokenGuard } from './http/api-token.guard';
import { SessionGuard } from './http/session.guard';
import { AccessLog } from './persistence/access-log';
import { AccessLogReader } from './persistence/access-log.reader';
import { ApiTokens } from './persistence/api-tokens';
import { AssociationReader } from './persistence/association.reader';
import { IdentityRetention } from './persistence/identity-retention';
import { OrganisationReader } from './persistence/organisation.reader';
import { Sessions } from './persistence/sessions';
import { SignInLinks } from './persistence/sign-in-links';
import { UserReader } from './persistence/user.reader';
import { Users } from './persistence/users';
import { AddUser } from './use-cases/add-user';
import { ChangeTravelSettings } from './use-cases/change-travel-settings';
import { ChangeUser } from './use-cases/change-user';
import { CompleteSignIn } from './use-cases/complete-sign-in';
import { CreateApiToken } from './use-cases/create-api-token';
import { DeactivateUser } from './use-cases/deactivate-user';
import { ReactivateUser } from './use-cases/reactivate-user';
import { RequestSignIn } from './use-cases/request-sign-in';

const face = [
  AccessLog,
  AccessLogReader,
  AddUser,
  ApiTokens,
  ApiTokenGuard,
  AssociationReader,
  ChangeTravelSettings,
  ChangeUser,
  CompleteSignIn,
  CreateApiToken,
  DeactivateUser,
  OrganisationReader,
  ReactivateUser,
  RequestSignIn,
  SessionGuard,
  Sessions,
  SignInLinks,
  UserReader,
];

@Global()
@Module({ providers: [...face, IdentityRetention, Users], exports: face })
export class IdentityModule {}

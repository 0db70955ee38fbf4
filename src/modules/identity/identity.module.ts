import { Global, Module } from '@nestjs/common';
import { ApiTokenGuard } from './http/api-token.guard';
import { SessionGuard } from './http/session.guard';
import { AccessLog } from './persistence/access-log';
import { ApiTokens } from './persistence/api-tokens';
import { AssociationReader } from './persistence/association.reader';
import { IdentityRetention } from './persistence/identity-retention';
import { OrganisationReader } from './persistence/organisation.reader';
import { Sessions } from './persistence/sessions';
import { SignInLinks } from './persistence/sign-in-links';
import { UserReader } from './persistence/user.reader';
import { CompleteSignIn } from './use-cases/complete-sign-in';
import { CreateApiToken } from './use-cases/create-api-token';
import { RequestSignIn } from './use-cases/request-sign-in';

const face = [
  AccessLog,
  ApiTokens,
  ApiTokenGuard,
  AssociationReader,
  CompleteSignIn,
  CreateApiToken,
  OrganisationReader,
  RequestSignIn,
  SessionGuard,
  Sessions,
  SignInLinks,
  UserReader,
];

@Global()
@Module({ providers: [...face, IdentityRetention], exports: face })
export class IdentityModule {}

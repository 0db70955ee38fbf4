import {
  applyDecorators,
  createParamDecorator,
  SetMetadata,
  UnauthorizedException,
  UseGuards,
  type ExecutionContext,
} from '@nestjs/common';
import { ApiSecurity } from '@nestjs/swagger';
import type { Role, UserView } from '../domain/current-user';
import type { TokenScope } from '../domain/token-scopes';
import { ApiTokenGuard } from './api-token.guard';
import { SessionGuard } from './session.guard';
import { ROLES, SCOPE, type WithUser } from './signed-in-request';

/** A page for people with one of these roles (none given: everybody who is signed in). */
export const SignedIn = (...roles: readonly Role[]): MethodDecorator & ClassDecorator =>
  applyDecorators(SetMetadata(ROLES, roles), UseGuards(SessionGuard));

/** An API call for programs whose user has one of these roles. */
export const ApiSignedIn = (...roles: readonly Role[]): MethodDecorator & ClassDecorator =>
  applyDecorators(SetMetadata(ROLES, roles), UseGuards(ApiTokenGuard));

/** What the token of a call must allow; every call of the API has one. */
export const ApiScope = (scope: TokenScope): MethodDecorator =>
  applyDecorators(SetMetadata(SCOPE, scope), ApiSecurity('bearer', [scope]));

/** The signed-in user of the request. */
export const User = createParamDecorator((_: unknown, context: ExecutionContext): UserView => {
  const { user } = context.switchToHttp().getRequest<WithUser>();
  if (!user) throw new UnauthorizedException();
  return user;
});

import {
  ForbiddenException,
  Injectable,
  UnauthorizedException,
  type CanActivate,
  type ExecutionContext,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { hasOneOf, type Role } from '../domain/current-user';
import { requireScope, type TokenScope } from '../domain/token-scopes';
import { ApiTokenRepository } from '../persistence/api-token.repository';
import { ROLES, SCOPE, type WithUser } from './signed-in-request';

/** Lets a program through whose bearer token has the scope of the call, as the user it acts for. A call without a scope is for nobody. */
@Injectable()
export class ApiTokenGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly tokens: ApiTokenRepository,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest & WithUser>();
    const token = /^Bearer (\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
    const program = token === undefined ? undefined : await this.tokens.programOf(token);
    if (program === undefined) throw new UnauthorizedException();
    const { user, scopes } = program;
    const scope = this.reflector.get<TokenScope | undefined>(SCOPE, context.getHandler());
    if (scope === undefined) throw new ForbiddenException();
    requireScope(scopes, scope);
    const roles = this.reflector.getAllAndOverride<readonly Role[]>(ROLES, [context.getHandler(), context.getClass()]);
    if (!hasOneOf(user, roles)) throw new ForbiddenException();
    request.user = user;
    return true;
  }
}

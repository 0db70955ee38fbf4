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
import { ApiTokenRepository } from '../persistence/api-token.repository';
import { ROLES, type WithUser } from './signed-in-request';

/** Lets a program with a bearer token through, as the user it acts for. */
@Injectable()
export class ApiTokenGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly tokens: ApiTokenRepository,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest & WithUser>();
    const token = /^Bearer (\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
    const user = token === undefined ? undefined : await this.tokens.userOf(token);
    if (user?.active !== true) throw new UnauthorizedException();
    const roles = this.reflector.getAllAndOverride<readonly Role[]>(ROLES, [context.getHandler(), context.getClass()]);
    if (!hasOneOf(user, roles)) throw new ForbiddenException();
    request.user = user;
    return true;
  }
}

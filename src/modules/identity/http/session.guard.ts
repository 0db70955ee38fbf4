import {
  ForbiddenException,
  Inject,
  Injectable,
  UnauthorizedException,
  type CanActivate,
  type ExecutionContext,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { CONFIG, type Config } from '../../../platform/config';
import { hasOneOf, type Role } from '../domain/current-user';
import { SessionRepository } from '../persistence/session.repository';
import { UserReader } from '../persistence/user.reader';
import { sessionCookieName } from './cookie-name';
import { ROLES, type WithUser } from './signed-in-request';

/** Lets a signed-in browser through, and only the roles the page is for. */
@Injectable()
export class SessionGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: SessionRepository,
    private readonly users: UserReader,
    @Inject(CONFIG) private readonly config: Pick<Config, 'appUrl'>,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest & WithUser>();
    const token = request.cookies[sessionCookieName(this.config)];
    const userId = token === undefined ? undefined : await this.sessions.userOf(token);
    const user = userId === undefined ? undefined : await this.users.byId(userId);
    if (user?.active !== true) throw new UnauthorizedException();
    const roles = this.reflector.getAllAndOverride<readonly Role[]>(ROLES, [context.getHandler(), context.getClass()]);
    if (!hasOneOf(user, roles)) throw new ForbiddenException();
    request.user = user;
    return true;
  }
}

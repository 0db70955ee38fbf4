import { Injectable, UnauthorizedException } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { SessionRepository } from '../persistence/session.repository';
import { SESSION_COOKIE } from './signed-in-request';

/** Stands before routes to which much may be sent: nothing is read of whoever has no session. The guard comes after. */
@Injectable()
export class SessionDoor {
  constructor(private readonly sessions: SessionRepository) {}

  /** @throws UnauthorizedException */
  async pass({ cookies }: FastifyRequest): Promise<void> {
    const token = cookies[SESSION_COOKIE];
    if (token === undefined || (await this.sessions.userOf(token)) === undefined) throw new UnauthorizedException();
  }
}

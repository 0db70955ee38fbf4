import { Inject, Injectable, UnauthorizedException } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { CONFIG, type Config } from '../../../platform/config';
import { SessionRepository } from '../persistence/session.repository';
import { sessionCookieName } from './cookie-name';

/** Stands before routes to which much may be sent: nothing is read of whoever has no session. The guard comes after. */
@Injectable()
export class SessionDoor {
  constructor(
    private readonly sessions: SessionRepository,
    @Inject(CONFIG) private readonly config: Pick<Config, 'appUrl'>,
  ) {}

  /** @throws UnauthorizedException */
  async pass({ cookies }: FastifyRequest): Promise<void> {
    const token = cookies[sessionCookieName(this.config)];
    if (token === undefined || (await this.sessions.userOf(token)) === undefined) throw new UnauthorizedException();
  }
}

import type { CookieSerializeOptions } from '@fastify/cookie';
import { SESSION_HOURS } from '../../../modules/identity';
import type { Config } from '../../../platform/config';

/** The session cookie: out of reach of scripts and of other sites. */
export const sessionCookie = (config: Config): CookieSerializeOptions => ({
  path: '/',
  httpOnly: true,
  sameSite: 'lax',
  secure: config.appUrl.startsWith('https:'),
  maxAge: SESSION_HOURS * 3_600,
});

import type { CookieSerializeOptions } from '@fastify/cookie';
import { SESSION_HOURS } from '../../modules/identity';
import type { Config } from '../../platform/config';

/** The session cookie: out of reach of scripts and of other sites. */
export const sessionCookie = (config: Config): CookieSerializeOptions => ({
  path: '/',
  httpOnly: true,
  sameSite: 'lax',
  secure: config.appUrl.startsWith('https:'),
  maxAge: SESSION_HOURS * 3_600,
});

/** Where somebody wanted to go before signing in: the mail link may be opened minutes later. */
export const DESTINATION_COOKIE = 'hnj_naar';

const DESTINATION_SECONDS = 1_800;

export const destinationCookie = (config: Config): CookieSerializeOptions => ({
  ...sessionCookie(config),
  maxAge: DESTINATION_SECONDS,
});

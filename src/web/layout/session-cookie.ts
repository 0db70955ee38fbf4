import type { CookieSerializeOptions } from '@fastify/cookie';
import type { FastifyReply } from 'fastify';
import { cookieName, sessionCookieName } from '../../modules/identity';
import type { Config } from '../../platform/config';

type CookieConfig = Pick<Config, 'appUrl' | 'sessionHours'>;

/** Out of reach of scripts and of other sites. */
const ownCookie = ({ appUrl }: CookieConfig): CookieSerializeOptions => ({
  path: '/',
  httpOnly: true,
  sameSite: 'lax',
  secure: appUrl.startsWith('https:'),
});

/** Keeps a browser signed in. @param session its secret */
export const keepSession = (reply: FastifyReply, config: CookieConfig, session: string): void =>
  void reply.setCookie(sessionCookieName(config), session, {
    ...ownCookie(config),
    maxAge: config.sessionHours * 3_600,
  });

/** A browser takes a cookie away only when it is told so as it was told to keep it. */
export const dropSession = (reply: FastifyReply, config: CookieConfig): void =>
  void reply.clearCookie(sessionCookieName(config), ownCookie(config));

const DESTINATION_SECONDS = 1_800;

/** Where somebody wanted to go before signing in: the mail link may be opened minutes later. */
export const destinationCookieName = (config: CookieConfig): string => cookieName('hnj_naar', config);

export const keepDestination = (reply: FastifyReply, config: CookieConfig, page: string): void =>
  void reply.setCookie(destinationCookieName(config), page, { ...ownCookie(config), maxAge: DESTINATION_SECONDS });

export const dropDestination = (reply: FastifyReply, config: CookieConfig): void =>
  void reply.clearCookie(destinationCookieName(config), ownCookie(config));

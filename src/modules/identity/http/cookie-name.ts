/**
 * The name of a cookie of ours. `__Host-` makes browsers refuse it without TLS, for another path, or from another host of the
 * domain; on a loopback address there is no TLS, so it has its plain name there.
 */
export const cookieName = (name: string, { appUrl }: { readonly appUrl: string }): string =>
  appUrl.startsWith('https:') ? `__Host-${name}` : name;

const SESSION = 'hnj_session';

/** The name of the session cookie. */
export const sessionCookieName = (config: { readonly appUrl: string }): string => cookieName(SESSION, config);

import { parseConnectionUrl, type ConnectionUrlOptions } from 'nodemailer/lib/shared';

const isLoopback = (host: string): boolean => /^(?:localhost|127(?:\.\d{1,3}){3}|\[?::1\]?)$/i.test(host);

/**
 * Where mail goes and how. Passwords and names never go in clear: a server that offers no TLS is refused, unless it is on this
 * machine or the address says `?tls=none`.
 */
export function smtpServerOptions(smtpUrl: string): ConnectionUrlOptions & { readonly requireTLS: boolean } {
  const url = new URL(smtpUrl);
  const isPlain = url.searchParams.get('tls') === 'none' || isLoopback(url.hostname);
  url.searchParams.delete('tls');
  return { ...parseConnectionUrl(url.toString()), requireTLS: !isPlain };
}

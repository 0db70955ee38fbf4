import { domainToASCII } from 'node:url';
import { cleanLine } from '../../kernel';

/** The part before the `@`: a dot-atom of RFC 5322. */
const LOCAL = /^[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*$/;
/** A name on the internet in its ASCII form, with a dot in it. */
const DOMAIN = /^(?=.{1,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/;
const MOST_LOCAL = 64;

/**
 * An e-mail address as it is kept: without invisible signs, its domain in small letters as people write it (`bücher.example`).
 * Undefined when no mail can go there.
 */
export function readEmail(typed: string): string | undefined {
  const address = cleanLine(typed).replace(/^mailto:/i, '');
  const at = address.lastIndexOf('@');
  const local = address.slice(0, Math.max(at, 0));
  const domain = address.slice(at + 1).toLowerCase();
  if (local.length > MOST_LOCAL || !LOCAL.test(local) || !DOMAIN.test(asciiOf(domain))) return undefined;
  return `${local}@${domain}`;
}

/** Mail servers take a domain in ASCII (RFC 5891). */
const asciiOf = (domain: string): string => (/[\s/:?#@%\\]/.test(domain) ? '' : domainToASCII(domain));

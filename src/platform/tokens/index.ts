import { createHash, randomBytes } from 'node:crypto';

/** A random secret for a link, session or API client: 192 bits, safe in a URL. Only its hash is stored. */
export const newToken = (): string => randomBytes(24).toString('base64url');

/** What is stored of a token (SHA-256, hexadecimal). */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex');

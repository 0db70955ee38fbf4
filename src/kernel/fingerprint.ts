import { createHash } from 'node:crypto';

/** A few characters that stand for contents: equal contents give equal fingerprints (SHA-256, hexadecimal). */
export const fingerprint = (contents: unknown, length = 64): string =>
  createHash('sha256').update(JSON.stringify(contents)).digest('hex').slice(0, length);

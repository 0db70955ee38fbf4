import { createHash } from 'node:crypto';

/** The same for what a server says to several recipients: numbers, and words that hold one, differ from mail to mail. */
export function fingerprintOf(reason: string): string {
  const [, status = ''] = /^(\d{3}(?:[ -]\d\.\d+\.\d+)?)/.exec(reason) ?? [];
  const words = reason
    .slice(status.length)
    .toLowerCase()
    .replace(/\S*\d\S*/g, '#')
    .replace(/\s+/g, ' ');
  return createHash('sha256').update(`${status}${words}`).digest('hex');
}

import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';
import { newToken } from '../../tokens';

/** The hidden field that holds the one-time key of a form. */
export const KEY_FIELD = 'once';

/** Who has no account, or is not signed in. */
export const NOBODY = '';

const VALID = /^[\w-]{32}\.[\w-]{16}$/;

const ownerMark = (random: string, owner: string): string =>
  createHash('sha256').update(`${random}\n${owner}`).digest('base64url').slice(0, 16);

/** A key for one form on one page. It says for whom it was made only to who knows that already. */
export const newFormKey = (owner: string): string => {
  const random = newToken();
  return `${random}.${ownerMark(random, owner)}`;
};

export const isFormKey = (key: unknown): key is string => typeof key === 'string' && VALID.test(key);

/** Whether the form stood on a page of this user, or on one that is not anybody's. */
export function isKeyFor(key: string, user: string): boolean {
  const [random = '', mark] = key.split('.');
  return [user, NOBODY].some((owner) => ownerMark(random, owner) === mark);
}

interface SentForm {
  readonly key: string;
  readonly user: string;
  readonly address: string;
  readonly body: unknown;
}

/** What is stored of a form that was sent: the same for the same words from the same page, and nothing that can be read back. */
export const claimOf = ({ key, user, address, body }: SentForm): string =>
  createHash('sha256')
    .update(JSON.stringify([key, user, address, body]))
    .digest('hex');

const CIPHER = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;
const sealKey = (key: string): Buffer => Buffer.from(hkdfSync('sha256', key, '', 'answer to a form', 32));

/** An answer that only who has the page with the form can read. */
export function seal(key: string, answer: string): string {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(CIPHER, sealKey(key), iv);
  const sealed = Buffer.concat([cipher.update(answer, 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64');
}

/** @throws Error when it was sealed with another key, or changed */
export function unseal(key: string, text: string): string {
  const sealed = Buffer.from(text, 'base64');
  const decipher = createDecipheriv(CIPHER, sealKey(key), sealed.subarray(0, IV_BYTES));
  decipher.setAuthTag(sealed.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
  return decipher.update(sealed.subarray(IV_BYTES + TAG_BYTES), undefined, 'utf8') + decipher.final('utf8');
}

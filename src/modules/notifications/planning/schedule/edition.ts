import { fingerprint } from '../../../../kernel';

const FINGERPRINT_LENGTH = 16;

/**
 * The edition of a message whose contents may change: a number and a fingerprint. Undefined when the last edition said
 * the same, so nobody gets a second mail with the same words; going back to older contents is a new edition.
 */
export function nextEdition(lastDedupeKey: string | undefined, contents: unknown): string | undefined {
  const [number, last] = (lastDedupeKey?.split(':').at(-1) ?? '0-').split('-');
  const print = fingerprint(contents, FINGERPRINT_LENGTH);
  return last === print ? undefined : `${Number(number) + 1}-${print}`;
}

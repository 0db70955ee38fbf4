import { createHash } from 'node:crypto';
import type { FormBody } from './form-body';

/** The hidden field with what stood in a form when its page was made. */
export const SEEN = 'seen';

/** Another text for other values of the fields of a form. */
export const versionOf = (values: FormBody): string =>
  createHash('sha256')
    .update(JSON.stringify(Object.entries(values).sort(([one], [other]) => (one < other ? -1 : 1))))
    .digest('base64url')
    .slice(0, 22);

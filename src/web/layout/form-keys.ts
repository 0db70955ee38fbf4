import { KEY_FIELD, newFormKey } from '../../platform/http';

const POSTED_FORM = /<form\b[^>]*\bmethod="post"[^>]*>/g;

/** A form with a file is read by its handler, as it comes in. */
const hasFile = (form: string): boolean => /\benctype="multipart/i.test(form);

/**
 * Gives each form of a page a one-time key, so that a button that is pressed twice does its work once.
 * @param user whose page it is
 */
export const withFormKeys = (html: string, user: string): string =>
  html.replace(POSTED_FORM, (form) =>
    hasFile(form) ? form : `${form}<input type="hidden" name="${KEY_FIELD}" value="${newFormKey(user)}"/>`,
  );

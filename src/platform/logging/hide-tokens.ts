/** An address without the secrets in it: long random path segments and every query value. */
export const hideTokens = (url: string): string =>
  url
    .replace(/\?.*$/, '?…')
    .replace(/\/[\w-]{30,}(?=\/|\?|$)/g, (segment) => (/^\/[0-9a-f]{8}-[0-9a-f-]{27}$/.test(segment) ? segment : '/…'));

import type { Composed } from '../writing/composed';
import type { WhatWasSaid } from './lease';

/** What is kept of a message's words: never the body, only its subject and the facts it told about the day. */
export const whatWasSaid = ({ content, told }: Composed): WhatWasSaid => ({
  rendered_subject: content.subject,
  told: told === undefined ? null : JSON.stringify(told),
});

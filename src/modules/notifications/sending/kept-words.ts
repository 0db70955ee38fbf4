import type { Composed } from '../writing/composed';
import type { KeptWords } from './lease.repository';

/** What is kept of a message's words: never the body, only its subject and the day it announces. */
export const keptWords = ({ content, announced }: Composed): KeptWords => ({
  subject: content.subject,
  announced: announced === undefined ? null : JSON.stringify(announced),
});

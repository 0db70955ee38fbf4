import { z } from 'zod';
import { cleanLine, cleanParagraph, isReadable } from '../../kernel';
import { formTexts as t } from '../../texts/forms';
import { readEmail } from './email-address';
import { readPhone } from './phone-number';

/** The longest address that is kept. */
const MOST_IN_ADDRESS = 190;

const readable = (clean: (typed: string) => string, limit: number, error: string) =>
  z.string({ error }).overwrite(clean).refine(isReadable, t.unreadable).max(limit, t.tooLong(limit));

/** One line of text, cleaned; may be empty. @param error what is said when it is no text at all */
export const line = (limit: number, error: string) => readable(cleanLine, limit, error);

/** Text with line breaks, cleaned; may be empty. */
export const paragraph = (limit: number, error: string) => readable(cleanParagraph, limit, error);

/** A phone number as E.164, or nothing at all; a number that does not exist is asked about. */
export const phoneNumber = (error: string) =>
  z.string({ error }).transform((typed, context) => {
    if (cleanLine(typed) === '') return null;
    const reading = readPhone(typed);
    if (reading.ok) return reading.number;
    context.addIssue({ code: 'custom', message: reading.question });
    return z.NEVER;
  });

/** An e-mail address, or nothing at all. */
export const emailAddress = (error: string) =>
  z.string({ error }).transform((typed, context) => {
    if (cleanLine(typed) === '') return null;
    const address = readEmail(typed);
    if (address !== undefined && address.length <= MOST_IN_ADDRESS) return address;
    context.addIssue({ code: 'custom', message: address === undefined ? error : t.tooLong(MOST_IN_ADDRESS) });
    return z.NEVER;
  });

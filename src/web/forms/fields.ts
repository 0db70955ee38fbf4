import { z } from 'zod';
import { isClockTime } from '../../kernel';
import { coordinatorTexts } from '../../texts/coordinator';
import { formTexts } from '../../texts/forms';

const typed = z.string().trim().default('');
const WHOLE = /^\d{1,5}$/;
const MOST_IN_ADDRESS = 190;

/** What was typed, trimmed; may be empty. */
export const text = typed;

/** Some words, trimmed; may be none. @param limit in characters */
export const words = (limit: number) =>
  typed.refine((value) => value.length <= limit, { error: formTexts.tooLong(limit) });

/** Some words, at least one. @param error what is said when there is none */
export const filled = (limit: number, error: string) => words(limit).refine((value) => value !== '', { error });

/** An e-mail address. @param error what is said when it is none */
export const emailAddress = (error: string) =>
  typed.pipe(z.email({ error }).max(MOST_IN_ADDRESS, { error: formTexts.tooLong(MOST_IN_ADDRESS) }));

/** A choice out of a list. @param error what is said when nothing was chosen */
export const choiceOr = (error: string) => typed.refine((value) => value !== '', { error });

/** A choice out of a list. */
export const choice = choiceOr(coordinatorTexts.programme.chooseFromList);

/** A whole number, 0 or more. */
export const count = typed
  .refine((value) => WHOLE.test(value), { error: coordinatorTexts.form.numberWrong })
  .transform(Number);

/** A whole number, or nothing at all. */
export const optionalCount = typed
  .refine((value) => value === '' || WHOLE.test(value), { error: coordinatorTexts.form.numberWrong })
  .transform((value) => (value === '' ? null : Number(value)));

/** A time of day `HH:MM`. */
export const time = typed.refine(isClockTime, { error: coordinatorTexts.programme.timeMissing });

/** A time of day, or nothing at all. */
export const optionalTime = typed
  .refine((value) => value === '' || isClockTime(value), { error: coordinatorTexts.programme.timeMissing })
  .transform((value) => (value === '' ? null : value));

/** One or more boxes that were ticked; a browser sends one of them as a bare text. */
export const ticked = z.union([z.array(z.string()), z.string().transform((value) => [value])]).default([]);

/** Whether a single box was ticked. */
export const yes = z
  .string()
  .optional()
  .transform((value) => value !== undefined && value !== '');

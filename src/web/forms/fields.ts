import { z } from 'zod';
import { cleanLine, cleanParagraph, isReadable, readClockTime } from '../../kernel';
import { phoneAsRead, readEmail, readPhone } from '../../platform/fields';
import { coordinatorTexts } from '../../texts/coordinator';
import { formTexts } from '../../texts/forms';

const WHOLE = /^\d{1,5}$/;
/** Above any number that an event has, and within every column that keeps one. */
const MOST = 9_999;
const MOST_IN_ADDRESS = 190;

const typedAs = (clean: (typed: string) => string) =>
  z.string().overwrite(clean).refine(isReadable, { error: formTexts.unreadable }).default('');

const typed = typedAs(cleanLine);

/** What was typed on one line, cleaned; may be empty. For ids and choices: words have a limit. */
export const text = typed;

type Typed = typeof typed;

const limited = (field: Typed, limit: number) =>
  field.refine((value) => value.length <= limit, { error: formTexts.tooLong(limit) });

/** Some words, cleaned; may be none. @param limit in characters */
export const words = (limit: number) => limited(typed, limit);

/** Words with line breaks, which count as one character each; may be none. @param limit in characters */
export const paragraph = (limit: number) => limited(typedAs(cleanParagraph), limit);

/** Some words, at least one. @param error what is said when there is none */
export const filled = (limit: number, error: string) => words(limit).refine((value) => value !== '', { error });

/** An e-mail address. @param error what is said when it is none */
export const emailAddress = (error: string) => optionalEmail(error).refine((value) => value !== '', { error });

/** An e-mail address, or nothing at all. */
export const optionalEmail = (error: string) =>
  read(typed, (value) => readEmail(value) ?? { problem: error }).refine((value) => value.length <= MOST_IN_ADDRESS, {
    error: formTexts.tooLong(MOST_IN_ADDRESS),
  });

/** A phone number as people read it, or nothing at all. */
export const optionalPhone = read(typed, (value) => {
  const reading = readPhone(value);
  return reading.ok ? phoneAsRead(reading.number) : { problem: reading.question };
});

/** What was typed, as it is kept, or what is wrong with it; nothing stays nothing. */
function read(field: Typed, keep: (value: string) => string | { readonly problem: string }) {
  return field.transform((value, context) => {
    const kept = value === '' ? '' : keep(value);
    if (typeof kept === 'string') return kept;
    context.addIssue({ code: 'custom', message: kept.problem });
    return z.NEVER;
  });
}

/** A choice out of a list. @param error what is said when nothing was chosen */
export const choiceOr = (error: string) => typed.refine((value) => value !== '', { error });

/** A choice out of a list. */
export const choice = choiceOr(coordinatorTexts.programme.chooseFromList);

const emptyOrWhole = typed.refine((value) => value === '' || WHOLE.test(value), {
  error: coordinatorTexts.form.numberWrong,
});

/** A whole number from 0 to a limit. */
export const countUpTo = (most: number) =>
  emptyOrWhole
    .refine((value) => value !== '', { error: coordinatorTexts.form.numberWrong })
    .refine((value) => Number(value) <= most, { error: formTexts.atMost(most) })
    .transform(Number);

/** A whole number, 0 or more. */
export const count = countUpTo(MOST);

/** A whole number, or nothing at all. */
export const optionalCount = emptyOrWhole
  .refine((value) => Number(value) <= MOST, { error: formTexts.atMost(MOST) })
  .transform((value) => (value === '' ? null : Number(value)));

/** A time of day as `HH:MM`, however it was typed, or nothing at all. */
const timeOrNone = (error: string) => read(typed, (value) => readClockTime(value) ?? { problem: error });

/** A time of day. @param error what is said when it is none */
export const timeOr = (error: string) => timeOrNone(error).refine((value) => value !== '', { error });

/** A time of day. */
export const time = timeOr(coordinatorTexts.programme.timeMissing);

/** A time of day, or nothing at all. */
export const optionalTime = timeOrNone(coordinatorTexts.programme.timeMissing).transform((value) =>
  value === '' ? null : value,
);

/** One or more boxes that were ticked; a browser sends one of them as a bare text. */
export const ticked = z.union([z.array(z.string()), z.string().transform((value) => [value])]).default([]);

/** Whether a single box was ticked. */
export const yes = z
  .string()
  .optional()
  .transform((value) => value !== undefined && value !== '');

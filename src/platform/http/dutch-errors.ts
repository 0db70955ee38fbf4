import type { z } from 'zod';
import { formTexts as t } from '../../texts/forms';

type Issue = z.core.$ZodRawIssue;
type Words = { [Code in Issue['code']]: (issue: Extract<Issue, { code: Code }>) => string };

const expected: Readonly<Partial<Record<string, string>>> = {
  number: t.number,
  int: t.wholeNumber,
  boolean: t.yesOrNo,
  date: t.date,
};

const formats: Readonly<Partial<Record<string, string>>> = {
  email: t.email,
  date: t.date,
  datetime: t.date,
  time: t.time,
};

const words: Words = {
  invalid_type: ({ input, expected: type }) => (input === undefined ? t.missing : (expected[type] ?? t.wrong)),
  too_big: ({ origin, maximum }) => about(origin, Number(maximum), t.tooLong, t.atMost, t.tooMany),
  too_small: ({ origin, minimum }) => about(origin, Number(minimum), t.tooShort, t.atLeast, t.tooFew),
  invalid_format: ({ format }) => formats[format] ?? t.wrong,
  invalid_value: () => t.fromList,
  invalid_union: () => t.fromList,
  unrecognized_keys: ({ keys }) => t.unknownFields(keys),
  not_multiple_of: () => t.wholeNumber,
  invalid_key: () => t.wrong,
  invalid_element: () => t.wrong,
  custom: () => t.wrong,
};

type Say = (limit: number) => string;

function about(origin: string, limit: number, text: Say, number: Say, list: Say): string {
  if (origin === 'string') return text(limit);
  return origin === 'array' || origin === 'set' ? list(limit) : number(limit);
}

/** What is said about input where the schema itself says nothing: never the library's own words. */
export const dutchError = (issue: Issue): string => (words[issue.code] as (found: Issue) => string)(issue);

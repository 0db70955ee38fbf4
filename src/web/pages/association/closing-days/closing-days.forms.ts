import { z } from 'zod';
import type { LocalDate } from '../../../../kernel';
import type { ClosingDay } from '../../../../modules/events';
import { text } from '../../../forms/fields';

export const ADDRESS = '/sluitingsdagen';

/** Ids of the forms. */
export const ADD_FORM = 'toevoegen';
export const REMOVE_FORM = 'weg';

/** What somebody has seen before it is done. */
const seen = z
  .string()
  .optional()
  .transform((value) => value === 'ja');

/** One day or a few; without a last day it is one. */
export const addForm = z.object({ van: text, tot: text, naam: text, gezien: seen }).transform((form) => ({
  from: form.van,
  until: form.tot === '' ? form.van : form.tot,
  name: form.naam,
  seen: form.gezien,
}));

export const datesIn = (typed: string): LocalDate[] =>
  typed.split(',').filter((date) => /^\d{4}-\d{2}-\d{2}$/.test(date));

/** Days behind each other, as fields and addresses carry them. */
export const removeForm = z
  .object({ dagen: text, gezien: seen })
  .transform((form) => ({ dates: datesIn(form.dagen), seen: form.gezien }));

export const fieldsOfDays = (days: readonly LocalDate[]): Readonly<Record<string, string>> => ({
  dagen: days.join(','),
});

/** The fields that stand for days with a name. */
export const fieldsOfSpan = (days: readonly LocalDate[], name: string): Readonly<Record<string, string>> => ({
  van: days[0] ?? '',
  tot: days.at(-1) ?? '',
  naam: name,
});

export const yearOf = (date: LocalDate): number => Number(date.slice(0, 4));

/** The page of a year, with what was done a moment ago. */
export const yearAddress = (year: number, done: Readonly<Record<string, string>> = {}): string =>
  `${ADDRESS}?${new URLSearchParams({ jaar: String(year), ...done }).toString()}`;

/** What a list of days is after some were added. */
export const withDays = (known: readonly ClosingDay[], added: readonly ClosingDay[]): LocalDate[] =>
  [...known, ...added].map(({ date }) => date).sort();

/** What a list of days is without some. */
export const withoutDays = (known: readonly ClosingDay[], gone: readonly LocalDate[]): LocalDate[] =>
  known.map(({ date }) => date).filter((date) => !gone.includes(date));

import { z } from 'zod';
import type { LocalDate } from '../../../../kernel';
import type { ClosingDay } from '../../../../modules/events';
import { text, words, yes } from '../../../forms/fields';
import { defineForm } from '../../../forms/form';

export const ADDRESS = '/sluitingsdagen';

/** One day or a few; without a last day it is one. `seen` is what somebody has seen before it is done. */
const span = z
  .object({ from: text, until: text, name: words(60), seen: yes })
  .transform(({ from, until, ...form }) => ({ from, until: until === '' ? from : until, ...form }));

export const addForm = defineForm('add', span);

export const datesIn = (typed: string): LocalDate[] =>
  typed.split(',').filter((date) => /^\d{4}-\d{2}-\d{2}$/.test(date));

/** Days behind each other, as fields and addresses carry them. */
export const removeForm = defineForm(
  'remove',
  z.object({ days: text, seen: yes }).transform(({ days, seen }) => ({ dates: datesIn(days), seen })),
);

export const fieldsOfDays = (days: readonly LocalDate[]): Readonly<Record<string, string>> => ({
  days: days.join(','),
});

/** The fields that stand for days with a name. */
export const fieldsOfSpan = (days: readonly LocalDate[], name: string): Readonly<Record<string, string>> => ({
  from: days[0] ?? '',
  until: days.at(-1) ?? '',
  name,
});

export const yearOf = (date: LocalDate): number => Number(date.slice(0, 4));

/** The page of a year, with what was done a moment ago. */
export const yearAddress = (year: number, done: Readonly<Record<string, string>> = {}): string =>
  `${ADDRESS}?${new URLSearchParams({ year: String(year), ...done }).toString()}`;

/** What a list of days is after some were added. */
export const withDays = (known: readonly ClosingDay[], added: readonly ClosingDay[]): LocalDate[] =>
  [...known, ...added].map(({ date }) => date).sort();

/** What a list of days is without some. */
export const withoutDays = (known: readonly ClosingDay[], gone: readonly LocalDate[]): LocalDate[] =>
  known.map(({ date }) => date).filter((date) => !gone.includes(date));

import { z } from 'zod';
import type { AssociationView, TravelSettings } from '../../../../modules/identity';
import { travelTexts } from '../../../../texts/travel';
import { choice, count, yes } from '../../../forms/fields';
import { defineForm } from '../../../forms/form';
import type { FormBody } from '../../../forms/form-body';

const t = travelTexts.page;
const METRES = 1_000;

/** A number as people write it, with a comma or a point. */
const decimal = z
  .string()
  .trim()
  .default('')
  .refine((typed) => /^\d{1,4}(?:[.,]\d{1,3})?$/.test(typed), { error: t.numberWrong })
  .transform((typed) => Number(typed.replace(',', '.')));

/** How travel is estimated. */
export const settingsForm = defineForm(
  'estimate',
  z.object({ speedKmh: decimal, detourFactor: decimal, reachKm: decimal }).transform((form): TravelSettings => ({
    speedKmh: form.speedKmh,
    detourFactor: form.detourFactor,
    reachMetres: Math.round(form.reachKm * METRES),
  })),
);

/** What stands in that form before anything is typed. */
export const settingsValues = ({ speedKmh, detourFactor, reachMetres }: AssociationView): FormBody => ({
  speedKmh: t.decimal(speedKmh),
  detourFactor: t.decimal(detourFactor),
  reachKm: t.decimal(reachMetres / METRES),
});

/** An own travel time; places are chosen from a list. */
export const ownTimeForm = defineForm(
  'own-time',
  z.object({ from: choice, to: choice, minutes: count, bothWays: yes }),
);

/** What stands in that form before anything is typed: most times are the same both ways. */
export const newOwnTime: FormBody = { bothWays: 'ja' };

/** The own time that is to go. */
export const ownTimeRemovalForm = defineForm('own-times', z.object({ id: z.string().default('') }));

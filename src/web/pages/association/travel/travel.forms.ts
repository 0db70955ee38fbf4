import { z } from 'zod';
import type { AssociationView, TravelSettings } from '../../../../modules/identity';
import { travelTexts } from '../../../../texts/travel';
import { choice, count } from '../../../forms/fields';
import type { FormBody } from '../../../forms/legacy-submit';

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
export const settingsForm = z
  .object({ snelheid: decimal, omweg: decimal, bereik: decimal })
  .transform((form): TravelSettings => ({
    speedKmh: form.snelheid,
    detourFactor: form.omweg,
    reachMetres: Math.round(form.bereik * METRES),
  }));

/** What stands in that form before anything is typed. */
export const settingsValues = ({ speedKmh, detourFactor, reachMetres }: AssociationView): FormBody => ({
  snelheid: t.decimal(speedKmh),
  omweg: t.decimal(detourFactor),
  bereik: t.decimal(reachMetres / METRES),
});

/** An own travel time; places are chosen from a list. */
export const ownTimeForm = z.object({
  van: choice,
  naar: choice,
  minuten: count,
  terug: z
    .string()
    .optional()
    .transform((value) => value === 'ja'),
});

/** The own time that is to go. */
export const ownTimeRowForm = z.object({ id: z.string().default('') });

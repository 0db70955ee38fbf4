import { z } from 'zod';
import type { PickupStopView } from '../../../../modules/companies';
import { companyPageTexts } from '../../../../texts/companies-pages';
import { stopTexts as t } from '../../../../texts/stops';
import { placeInput, placeText } from '../../../components/geography/place-input';
import { count } from '../../../forms/fields';
import type { FormBody } from '../../../forms/legacy-submit';

const words = (limit: number) =>
  z
    .string()
    .trim()
    .max(limit, { error: companyPageTexts.tooLong(limit) })
    .default('');

const fields = {
  adres: words(160),
  herkenning: words(200),
  coordinaten: placeInput,
  nauwkeurig: count,
  vlak: z
    .string()
    .optional()
    .transform((value) => value === 'ja'),
};

const changeOf = (form: z.output<z.ZodObject<typeof fields>>) => ({
  address: form.adres,
  landmark: form.herkenning,
  ...form.coordinaten,
  accuracyMetres: form.nauwkeurig,
  stepFree: form.vlak,
});

/** What may change about a stop. */
export const changeStopForm = z.object(fields).transform(changeOf);

/** A new stop. */
export const newStopForm = z
  .object({
    naam: words(120).refine((name) => /[a-z0-9]/i.test(name), { error: t.nameMissing }),
    gemeente: z
      .string()
      .refine((nis) => nis !== '', { error: t.municipalityMissing })
      .default(''),
    ...fields,
  })
  .transform((form) => ({ name: form.naam, municipalityNis: form.gemeente, ...changeOf(form) }));

/** What stands in the form of a stop before anything is typed. */
export const stopValues = (stop: PickupStopView): FormBody => ({
  adres: stop.address,
  herkenning: stop.landmark,
  coordinaten: placeText(stop),
  nauwkeurig: String(stop.accuracyMetres),
  vlak: stop.stepFree ? 'ja' : '',
});

import { z } from 'zod';
import type { VehicleTerms } from '../../../../modules/events';
import { fleetTexts } from '../../../../texts/fleet';
import { optionalCount, optionalEmail, optionalPhone, words } from '../../../forms/fields';
import { defineForm } from '../../../forms/form';
import type { FormBody } from '../../../forms/form-body';

const EURO = /^\d{1,6}(?:[.,]\d{1,2})?$/;

/** An amount in euro with at most two decimals, or nothing at all: whole cents. */
const optionalEuro = z
  .string()
  .trim()
  .default('')
  .refine((value) => value === '' || EURO.test(value), { error: fleetTexts.euroWrong })
  .transform((value) => (value === '' ? null : Math.round(Number(value.replace(',', '.')) * 100)));

/** What was agreed with the coach operator about one vehicle; a price needs the hours that it is for. */
export const vehicleTermsForm = defineForm(
  'vehicle-terms',
  z
    .object({
      plate: words(15),
      contactName: words(120),
      contactEmail: optionalEmail(fleetTexts.emailWrong),
      contactPhone: optionalPhone,
      hirePrice: optionalEuro,
      hireHours: optionalCount,
      extraHourPrice: optionalEuro,
    })
    .superRefine(({ hirePrice, hireHours, extraHourPrice }, context) => {
      const without = (path: string, message: string): void =>
        context.addIssue({ code: 'custom', path: [path], message });
      if (hirePrice !== null && hireHours === null) without('hireHours', fleetTexts.hoursMissing);
      if (hirePrice === null && (hireHours !== null || extraHourPrice !== null)) {
        without('hirePrice', fleetTexts.priceMissing);
      }
    })
    .transform(({ hirePrice, hireHours, extraHourPrice, ...contact }): VehicleTerms => ({
      ...contact,
      hire:
        hirePrice === null || hireHours === null
          ? null
          : { cents: hirePrice, hours: hireHours, extraHourCents: extraHourPrice },
    })),
);

const euroText = (cents: number | null): string => (cents === null ? '' : (cents / 100).toFixed(2).replace('.', ','));

/** What stands in that form before anything is typed. */
export const vehicleTermsValues = ({ hire, ...contact }: VehicleTerms): FormBody => ({
  ...contact,
  hirePrice: euroText(hire?.cents ?? null),
  hireHours: hire === null ? '' : String(hire.hours),
  extraHourPrice: euroText(hire?.extraHourCents ?? null),
});

import { z } from 'zod';
import { transports } from '../../../../modules/registrations';
import { registrationTexts } from '../../../../texts/registrations';
import { choice, text, time } from '../../../forms/fields';
import { defineForm } from '../../../forms/form';

/** In characters. */
export const REASON_LENGTH = 150;

const { offerReason, transport } = registrationTexts.fields;

export const offerByHandForm = defineForm(
  'offer-by-hand',
  z.object({
    reason: text.refine(({ length }) => length > 0 && length <= REASON_LENGTH, { error: offerReason }),
  }),
);

export const transportForm = defineForm('transport', z.object({ transport: z.enum(transports, { error: transport }) }));

/** When and where somebody comes without the bus. */
export const agreedHourForm = defineForm('agreed-hour', z.object({ visitId: choice, at: time }));

export const tourGroupForm = defineForm('tour-group', z.object({ tourGroupId: choice }));

/** Whether two people who look alike are one; once for every pair. */
export const verdictForm = defineForm('verdict', z.object({ verdict: z.enum(['merged', 'different-people']) }));

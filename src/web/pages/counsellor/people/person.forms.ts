import { z } from 'zod';
import { registrationTexts } from '../../../../texts/registrations';
import { choiceOr } from '../../../forms/fields';
import { defineForm } from '../../../forms/form';

/** The counsellor's word that somebody has a job. */
export const hiredForm = defineForm('hired', z.object({}));

/** Somebody's wish to get no text messages any more. */
export const noSmsForm = defineForm('no-sms', z.object({}));

/** The one on the waiting list who gets somebody's seat. */
export const waitingForm = defineForm(
  'waiting',
  z.object({ registrationId: choiceOr(registrationTexts.fields.replacement) }),
);

import { z } from 'zod';
import { cancelReasons } from '../../../modules/registrations';
import { registrationTexts } from '../../../texts/registrations';
import { choiceOr } from '../../forms/fields';
import { defineForm } from '../../forms/form';

const { reason, stopNeeded } = registrationTexts.fields;

/** What a counsellor and a coordinator can both do for somebody who comes or waits: one form for each. */
export const cancellationForm = defineForm(
  'cancellation',
  z.object({ reason: z.enum(cancelReasons, { error: reason }) }),
);
export const confirmationForm = defineForm('confirmation', z.object({}));
export const offerAnswerForm = defineForm('offer-answer', z.object({ answer: z.enum(['accept', 'decline']) }));
export const otherStopForm = defineForm('other-stop', z.object({ stop: choiceOr(stopNeeded) }));
export const cancellationUndoForm = defineForm('cancellation-undo', z.object({}));

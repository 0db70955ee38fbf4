import { z } from 'zod';
import { coordinatorTexts } from '../../../../texts/coordinator';
import { stopAdviceTexts as t } from '../../../../texts/stop-advice';
import { ticked } from '../../../forms/fields';
import { defineForm } from '../../../forms/form';

const METRES = 1_000;

/** How far people go, in kilometres with a comma or a point; in metres from here on. */
const reach = z
  .string()
  .trim()
  .transform((typed) => Math.round(Number(typed.replace(',', '.')) * METRES))
  .refine((metres) => metres >= 100 && metres <= 20_000, { error: t.reachWrong });

/** The question in the address of the page; what is left out is as the association says. */
export const reachForm = defineForm(
  'reach',
  z.object({
    reach: reach.optional(),
    byTrain: z
      .enum(['yes', 'no'], { error: coordinatorTexts.programme.chooseFromList })
      .default('yes')
      .transform((value) => value === 'yes'),
  }),
);

export const roadsForm = defineForm('stops', z.object({}));

/** Stops to add. */
export const stopsForm = defineForm(
  'stops',
  z.object({ pickupStopId: ticked.pipe(z.array(z.string()).min(1, { error: t.chosenNothing })) }),
);

/** The stop of the event that is to go. */
export const removalForm = defineForm('stops', z.object({ id: z.string().default('') }));

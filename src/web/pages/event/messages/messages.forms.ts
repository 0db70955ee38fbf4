import { z } from 'zod';
import { allMessageKinds, holdings } from '../../../../modules/notifications';
import { coordinatorTexts } from '../../../../texts/coordinator';
import { defineForm } from '../../../forms/form';

const error = coordinatorTexts.programme.chooseFromList;

/** Stops or releases all messages of an event, or those of one kind. */
export const holdForm = defineForm(
  'hold',
  z.object({
    action: z.enum(holdings, { error }),
    kind: z.union([z.literal('').transform(() => undefined), z.enum(allMessageKinds)], { error }).optional(),
  }),
);

/** Lets messages go that wait for a plan. */
export const planHoldForm = defineForm('plan-hold', z.object({}));

/** A button at one message; its address says what it does. */
export const messageForm = defineForm('message', z.object({}));

import { z } from 'zod';
import type { ReachRules } from '../../../../modules/events';
import { stopAdviceTexts as t } from '../../../../texts/stop-advice';
import { ticked } from '../../../forms/fields';

const METRES = 1_000;

/** How far people go, in kilometres with a comma or a point. */
const reach = z
  .string()
  .trim()
  .transform((typed) => Math.round(Number(typed.replace(',', '.')) * METRES))
  .refine((metres) => metres >= 100 && metres <= 20_000, { error: t.reachWrong });

/** The question in the address of the page; what is left out is as the association says. */
export const rulesForm = (reachMetres: number) =>
  z
    .object({ bereik: reach.optional(), trein: z.enum(['ja', 'nee']).default('ja') })
    .transform((form): ReachRules => ({ reachMetres: form.bereik ?? reachMetres, byTrain: form.trein === 'ja' }));

/** Stops to add. */
export const addForm = z.object({ halte: ticked.pipe(z.array(z.string()).min(1, { error: t.chosenNothing })) });

/** The stop of the event that is to go. */
export const removeForm = z.object({ id: z.string().default('') });

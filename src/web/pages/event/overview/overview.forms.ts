import { z } from 'zod';
import { words } from '../../../forms/fields';
import { defineForm } from '../../../forms/form';

/** Steps in the life of an event, each a button of the overview. */
export const STEPS = ['publish', 'close', 'finalise', 'start', 'finish'] as const;

export const stepForm = defineForm('step', z.object({ step: z.enum(STEPS) }));

/** Calling an event off asks for a reason. */
export const cancellationForm = defineForm('cancellation', z.object({ reason: words(200) }));

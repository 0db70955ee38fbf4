import { z } from 'zod';
import { defineForm } from '../../../forms/form';

/** The buttons on top bear the id of their part of the page. */
export const planForm = defineForm('plan', z.object({}));
export const chooseForm = defineForm('choose', z.object({ at: z.coerce.number().int().min(0) }));
export const publishForm = defineForm('publish', z.object({ version: z.coerce.number().int().optional() }));

import { z } from 'zod';
import { defineForm } from '../../forms/form';

export const comeForm = defineForm('come', z.object({}));
export const cancelForm = defineForm('cancel', z.object({}));
export const offerForm = defineForm('offer', z.object({ answer: z.enum(['accept', 'decline']) }));

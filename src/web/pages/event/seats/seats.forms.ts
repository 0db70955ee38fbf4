import { z } from 'zod';
import { count } from '../../../forms/fields';
import { defineForm } from '../../../forms/form';

/** How many more people than the own limit may be taken. */
export const overbookingForm = defineForm('overbooking', z.object({ extra: count }));

import { z } from 'zod';
import { defineForm } from '../../forms/form';

/** The buttons of the page: they say nothing more than which was pressed. */
export const sessionsForm = defineForm('sessions', z.object({}));

import { z } from 'zod';
import { defineForm } from '../../forms/form';

export const stopQuestionsForm = defineForm('stop-questions', z.object({}));

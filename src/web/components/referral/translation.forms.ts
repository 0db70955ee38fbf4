import { z } from 'zod';
import { translationReasons } from '../../../modules/registrations';
import { translationChoiceTexts as t } from '../../../texts/translation-choice';
import { translations } from '../../../texts/translations';
import { defineForm } from '../../forms/form';

const languages = translations.map(({ language }) => language);

/** The translation below somebody's mails; without a language there is nothing to give a reason for. */
export const translationForm = defineForm(
  'translation',
  z.discriminatedUnion(
    'translation',
    [
      z.object({ translation: z.literal('') }),
      z.object({
        translation: z.enum(languages),
        translationReason: z.enum(translationReasons, { error: t.reasonNeeded }),
      }),
    ],
    { error: t.unknownLanguage },
  ),
);

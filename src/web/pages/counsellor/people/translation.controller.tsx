import { Body, Controller, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { SignedIn, User, type CurrentUser } from '../../../../modules/identity';
import { ChooseTranslation, translationReasons } from '../../../../modules/registrations';
import { parseForm } from '../../../../platform/http';
import { translationChoiceTexts as t } from '../../../../texts/translation-choice';
import { translations } from '../../../../texts/translations';
import { Html, renderPage } from '../../../layout';
import { redirect } from '../../../forms/redirect';
import { PersonReader } from './person.reader';
import { PersonPage } from './person.page';
import type { FormBody } from '../../../components/referral/referral.forms';

const languages = translations.map(({ language }) => language);

/** Without a language there is nothing to give a reason for. */
const translationForm = z.discriminatedUnion(
  'translation',
  [
    z.object({ translation: z.literal('') }),
    z.object({
      translation: z.enum(languages),
      translationReason: z.enum(translationReasons, { error: t.reasonNeeded }),
    }),
  ],
  { error: t.unknownLanguage },
);

/** Lets a counsellor choose the translation below one of the own people's mails. */
@Controller('mijn-mensen/:registrationId/vertaling')
@SignedIn('counsellor', 'coordinator')
export class TranslationController {
  constructor(
    private readonly people: PersonReader,
    private readonly chooseTranslation: ChooseTranslation,
  ) {}

  @Post()
  @Html()
  async choose(
    @User() user: CurrentUser,
    @Param('registrationId') registrationId: string,
    @Body() body: FormBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const details = await this.people.details(user, registrationId);
    const parsed = parseForm(translationForm, body);
    if (!parsed.ok) {
      void reply.status(422);
      const typed = typeof body['translation'] === 'string' ? { typedLanguage: body['translation'] } : {};
      return renderPage(<PersonPage user={user} {...details} {...typed} notice={undefined} errors={parsed.errors} />);
    }
    await this.chooseTranslation.execute({ user, registrationId, choice: choiceOf(parsed.value) });
    return redirect(reply, `/mijn-mensen/${registrationId}?gedaan=translated`);
  }
}

const choiceOf = (form: z.infer<typeof translationForm>): Parameters<ChooseTranslation['execute']>[0]['choice'] =>
  'translationReason' in form ? { language: form.translation, reason: form.translationReason } : null;

import { Controller, Post } from '@nestjs/common';
import { SignedIn } from '../../../../modules/identity';
import { ChooseTranslation } from '../../../../modules/registrations';
import { translationForm } from '../../../components/referral/translation.forms';
import { submit } from '../../../forms/submit';
import { Html, type PageOrRedirect } from '../../../layout';
import { personAddress, PostOnPerson, type PersonPost } from './person-post';
import { PersonPage } from './person.page';
import { PersonReader } from './person.reader';

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
  choose(@PostOnPerson(translationForm) post: PersonPost<typeof translationForm>): Promise<PageOrRedirect> {
    const { user, registrationId } = post;
    return submit(post, {
      act: (form) => {
        const choice =
          'translationReason' in form ? { language: form.translation, reason: form.translationReason } : null;
        return this.chooseTranslation.execute({ user, registrationId, choice });
      },
      next: personAddress(registrationId, 'translated'),
      page: async (state) => (
        <PersonPage user={user} {...await this.people.details(user, registrationId)} state={state} />
      ),
    });
  }
}

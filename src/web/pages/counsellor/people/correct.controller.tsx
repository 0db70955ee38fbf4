import { Controller, Get, Param, Post } from '@nestjs/common';
import { AccessLogRepository, SignedIn, User, type CurrentUser } from '../../../../modules/identity';
import { CorrectPerson, PersonFactsReader, ReferralChoicesReader } from '../../../../modules/registrations';
import { withErrorsOfWishes } from '../../../components/referral/referral.forms';
import type { FormState } from '../../../forms/form-state';
import { submit } from '../../../forms/submit';
import { Html, type PageOrRedirect } from '../../../layout';
import { correctionForm, versionIn } from './correct.forms';
import { CorrectPage } from './correct.page';
import { personAddress, PostOnPerson, type PersonPost } from './person-post';
import { PersonReader } from './person.reader';

/** The counsellor corrects what is known of one of the own people. */
@Controller('mijn-mensen/:registrationId/verbeteren')
@SignedIn('counsellor', 'coordinator')
export class CorrectController {
  constructor(
    private readonly people: PersonReader,
    private readonly personFacts: PersonFactsReader,
    private readonly choices: ReferralChoicesReader,
    private readonly correctPerson: CorrectPerson,
    private readonly accessLog: AccessLogRepository,
  ) {}

  @Get()
  @Html()
  async form(@User() user: CurrentUser, @Param('registrationId') registrationId: string): Promise<PageOrRedirect> {
    const page = await this.page(user, registrationId);
    await this.accessLog.read(user, 'registration', registrationId, 'mijn-mensen');
    return page;
  }

  @Post()
  @Html()
  save(@PostOnPerson(correctionForm) post: PersonPost<typeof correctionForm>): Promise<PageOrRedirect> {
    const { user, registrationId } = post;
    return submit(post, {
      act: (facts) => this.correctPerson.execute({ user, registrationId, facts, version: versionIn(post.typed) }),
      next: personAddress(registrationId, 'corrected'),
      page: (state) => this.page(user, registrationId, withErrorsOfWishes(state)),
    });
  }

  private async page(user: CurrentUser, registrationId: string, state?: FormState): Promise<PageOrRedirect> {
    const details = await this.people.details(user, registrationId);
    const facts = await this.personFacts.of(registrationId);
    const choices = await this.choices.of(details.event);
    return <CorrectPage {...{ user, details, facts, choices, state }} />;
  }
}

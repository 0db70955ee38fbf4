import { Controller, Get, Param, Post } from '@nestjs/common';
import { EventReader } from '../../../../modules/events';
import { SignedIn, User, type CurrentUser } from '../../../../modules/identity';
import {
  OwnPeopleReader,
  ReferralChoicesReader,
  SubstituteParticipant,
  type Replacement,
} from '../../../../modules/registrations';
import { referralForm, withErrorsOfWishes } from '../../../components/referral/referral.forms';
import type { Form, FormValue } from '../../../forms/form';
import type { FormState } from '../../../forms/form-state';
import { submit } from '../../../forms/submit';
import { Html, type PageOrRedirect } from '../../../layout';
import { personAddress, PostOnPerson, type PersonPost } from './person-post';
import { waitingForm } from './person.forms';
import { ReplacePage } from './replace.page';

/** The counsellor gives the seat of one own person to another. */
@Controller('mijn-mensen/:registrationId/vervangen')
@SignedIn('counsellor', 'coordinator')
export class ReplaceController {
  constructor(
    private readonly events: EventReader,
    private readonly ownPeople: OwnPeopleReader,
    private readonly choices: ReferralChoicesReader,
    private readonly substituteParticipant: SubstituteParticipant,
  ) {}

  @Get()
  @Html()
  form(@User() user: CurrentUser, @Param('registrationId') registrationId: string): Promise<PageOrRedirect> {
    return this.page({ user, registrationId });
  }

  @Post()
  @Html()
  bySomebodyNew(@PostOnPerson(referralForm) post: PersonPost<typeof referralForm>): Promise<PageOrRedirect> {
    return this.substitute(post, (referral) => ({ type: 'new', referral }));
  }

  @Post('wachtlijst')
  @Html()
  byWaiting(@PostOnPerson(waitingForm) post: PersonPost<typeof waitingForm>): Promise<PageOrRedirect> {
    return this.substitute(post, ({ registrationId }) => ({ type: 'waiting', registrationId }));
  }

  private substitute<F extends Form>(
    post: PersonPost<F>,
    replacementOf: (form: FormValue<F>) => Replacement,
  ): Promise<PageOrRedirect> {
    const { user, registrationId } = post;
    return submit(post, {
      act: (form) => this.substituteParticipant.execute({ user, registrationId, replacement: replacementOf(form) }),
      next: (id) => personAddress(id, 'replaced'),
      page: (state) => this.page(post, withErrorsOfWishes(state)),
    });
  }

  private async page(
    { user, registrationId }: Pick<PersonPost, 'user' | 'registrationId'>,
    state?: FormState,
  ): Promise<PageOrRedirect> {
    const { registration: leaving } = await this.ownPeople.file(user, registrationId);
    const event = await this.events.byIdOrCode(user.associationId, leaving.eventId);
    const own = await this.ownPeople.list(user, event.id);
    const waiting = own.filter(({ registration }) => registration.state === 'waiting');
    const choices = await this.choices.of(event);
    return <ReplacePage {...{ user, event, leaving, waiting, choices, state }} />;
  }
}

import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { localDateOf, type Clock } from '../../../../kernel';
import { EventReader } from '../../../../modules/events';
import { SignedIn, User, type CurrentUser } from '../../../../modules/identity';
import {
  isOpenForReferral,
  OwnPeopleReader,
  ReferJobseeker,
  ReferralChoicesReader,
  SeatOccupancyReader,
} from '../../../../modules/registrations';
import { CLOCK } from '../../../../platform/clock';
import { Html, type PageOrRedirect } from '../../../layout';
import { availabilityOf } from '../../../components/event/availability';
import { ChooseEventPage, ReferredPage } from './refer.page';
import { ReferralForm } from '../../../components/referral/referral-form';
import { referralForm, withErrorsOfWishes } from '../../../components/referral/referral.forms';
import { OnEvent, PostOnEvent, type EventPost, type EventScope } from '../../../forms/event-post';
import type { FormState } from '../../../forms/form-state';
import { submit } from '../../../forms/submit';

/** The counsellor refers one person. */
@Controller('doorverwijzen')
@SignedIn('counsellor', 'coordinator')
export class ReferController {
  constructor(
    private readonly events: EventReader,
    private readonly choices: ReferralChoicesReader,
    private readonly referJobseeker: ReferJobseeker,
    private readonly ownPeople: OwnPeopleReader,
    private readonly occupancy: SeatOccupancyReader,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Html()
  async choose(@User() user: CurrentUser): Promise<PageOrRedirect> {
    const today = localDateOf(this.clock.now());
    const events = (await this.events.list(user.associationId)).filter((event) => isOpenForReferral(event, today));
    const choices = await Promise.all(
      events.reverse().map(async (event) => ({
        event,
        availability: availabilityOf(event, await this.occupancy.ofEvent(event.id)),
      })),
    );
    return <ChooseEventPage user={user} choices={choices} />;
  }

  @Get(':code')
  @Html()
  form(@OnEvent() scope: EventScope): Promise<PageOrRedirect> {
    return this.page(scope);
  }

  @Post(':code')
  @Html()
  refer(@PostOnEvent(referralForm) post: EventPost<typeof referralForm>): Promise<PageOrRedirect> {
    return submit(post, {
      act: (referral) => this.referJobseeker.execute({ ...post.on, referral }),
      next: ({ id }) => `/doorverwijzen/${encodeURIComponent(post.event.code)}/klaar/${id}`,
      page: (state) => this.page(post, withErrorsOfWishes(state)),
    });
  }

  @Get(':code/klaar/:registrationId')
  @Html()
  async referred(
    @OnEvent() { user, event }: EventScope,
    @Param('registrationId') registrationId: string,
  ): Promise<PageOrRedirect> {
    const person = await this.ownPeople.file(user, registrationId);
    const warnings = await this.choices.warningsOf(event, person.registration);
    return <ReferredPage user={user} event={event} person={person} warnings={warnings} />;
  }

  private async page({ user, event }: EventScope, state?: FormState): Promise<PageOrRedirect> {
    const choices = await this.choices.of(event);
    const availability = availabilityOf(event, await this.occupancy.ofEvent(event.id));
    return <ReferralForm {...{ user, event, choices, state, availability }} />;
  }
}

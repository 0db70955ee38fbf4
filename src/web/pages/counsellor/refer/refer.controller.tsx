import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { InvalidInput, localDateOf, type Clock } from '../../../../kernel';
import { EventReader, type EventView } from '../../../../modules/events';
import { SignedIn, User, type CurrentUser } from '../../../../modules/identity';
import {
  isOpenForReferral,
  OwnPeopleReader,
  ReferJobseeker,
  ReferralChoicesReader,
  SeatOccupancyReader,
  type ReferralInput,
} from '../../../../modules/registrations';
import { CLOCK } from '../../../../platform/clock';
import { outlookTexts } from '../../../../texts/interview-outlook';
import { Html, type PageOrRedirect } from '../../../layout';
import { availabilityOf } from '../../../components/event/availability';
import { ChooseEventPage, ReferredPage } from './refer.page';
import { ReferralForm } from '../../../components/referral/referral-form';
import { isAnyway, referralForm, withErrorsOfWishes } from '../../../components/referral/referral.forms';
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
      act: async (referral) => {
        if (!isAnyway(post.typed)) await this.refuseWithoutInterview(post.event, referral);
        return this.referJobseeker.execute({ ...post.on, referral });
      },
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
    const outlook = await this.choices.outlookOf(event, person.registration);
    return <ReferredPage user={user} event={event} person={person} outlook={outlook} />;
  }

  /** Wishes of which none can come true are asked about before anything is kept: they can still be others. */
  private async refuseWithoutInterview(event: EventView, referral: ReferralInput): Promise<void> {
    if (referral.preferences.length === 0) return;
    const outlook = await this.choices.outlookFor(event, referral);
    if (outlook === undefined || outlook.isPossible) return;
    const message = outlookTexts.refused(outlook.reasons, outlook.alternatives, outlook.tourInstead);
    throw new InvalidInput([{ field: 'anyway', message }]);
  }

  private async page({ user, event }: EventScope, state?: FormState): Promise<PageOrRedirect> {
    const choices = await this.choices.of(event);
    const availability = availabilityOf(event, await this.occupancy.ofEvent(event.id));
    return <ReferralForm {...{ user, event, choices, state, availability }} />;
  }
}

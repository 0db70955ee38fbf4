import { Body, Controller, Get, Inject, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { localDateOf, type Clock } from '../../../../kernel';
import { EventReader, type EventView } from '../../../../modules/events';
import { SignedIn, User, type CurrentUser } from '../../../../modules/identity';
import {
  isOpenForReferral,
  OwnPeopleReader,
  ReferJobseeker,
  ReferralChoicesReader,
  referralSchema,
  SeatOccupancyReader,
  type ReferralInput,
} from '../../../../modules/registrations';
import { CLOCK } from '../../../../platform/clock';
import { parseForm, type FieldErrors } from '../../../../platform/http';
import { Html, renderPage } from '../../../layout';
import { availabilityOf } from '../../../components/event/availability';
import { outcomeOf, type ReferralOutcome } from '../../../components/referral/refused-referral';
import { ChooseEventPage, ReferredPage } from './refer.page';
import { ReferralForm } from '../../../components/referral/referral-form';
import {
  emptyForm,
  errorsOnPage,
  formValues,
  referralOfForm,
  type FormBody,
  type ReferralFormValues,
} from '../../../components/referral/referral.forms';
import { redirect } from '../../../forms/redirect';

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
  async choose(@User() user: CurrentUser): Promise<string> {
    const today = localDateOf(this.clock.now());
    const events = (await this.events.list(user.associationId)).filter((event) => isOpenForReferral(event, today));
    const choices = await Promise.all(
      events.reverse().map(async (event) => ({
        event,
        fullness: availabilityOf(event, await this.occupancy.ofEvent(event.id)),
      })),
    );
    return renderPage(<ChooseEventPage user={user} choices={choices} />);
  }

  @Get(':code')
  @Html()
  async form(@User() user: CurrentUser, @Param('code') code: string): Promise<string> {
    return this.page(user, await this.events.byIdOrCode(user.associationId, code), emptyForm, {});
  }

  @Post(':code')
  @Html()
  async refer(
    @User() user: CurrentUser,
    @Param('code') code: string,
    @Body() body: FormBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const event = await this.events.byIdOrCode(user.associationId, code);
    const values = formValues(body);
    const parsed = parseForm(referralSchema, referralOfForm(values));
    const outcome = parsed.ok ? await this.tryToRefer(user, event, parsed.value) : { ...parsed, status: 422 };
    if (outcome.ok) {
      return redirect(reply, `/doorverwijzen/${encodeURIComponent(event.code)}/klaar/${outcome.id}`);
    }
    void reply.status(outcome.status);
    return this.page(user, event, values, errorsOnPage(outcome.errors));
  }

  @Get(':code/klaar/:registrationId')
  @Html()
  async referred(
    @User() user: CurrentUser,
    @Param('code') code: string,
    @Param('registrationId') registrationId: string,
  ): Promise<string> {
    const event = await this.events.byIdOrCode(user.associationId, code);
    const person = await this.ownPeople.file(user, registrationId);
    const warnings = await this.choices.warningsOf(person.registration);
    return renderPage(<ReferredPage user={user} event={event} person={person} warnings={warnings} />);
  }

  private tryToRefer(user: CurrentUser, event: EventView, referral: ReferralInput): Promise<ReferralOutcome> {
    return outcomeOf(async () => (await this.referJobseeker.execute({ user, eventId: event.id, referral })).id);
  }

  private async page(
    user: CurrentUser,
    event: EventView,
    values: ReferralFormValues,
    errors: FieldErrors,
  ): Promise<string> {
    const choices = await this.choices.of(event);
    const fullness = availabilityOf(event, await this.occupancy.ofEvent(event.id));
    return renderPage(<ReferralForm {...{ user, event, choices, values, errors, fullness }} />);
  }
}

import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { EventReader } from '../../../../modules/events';
import { SignedIn, User, type CurrentUser } from '../../../../modules/identity';
import {
  OwnPeopleReader,
  ReferralChoicesReader,
  referralSchema,
  SubstituteParticipant,
} from '../../../../modules/registrations';
import { parseForm, parseInput, type FieldErrors } from '../../../../platform/http';
import { registrationTexts } from '../../../../texts/registrations';
import { Html, renderPage } from '../../../layout';
import { redirect } from '../../../forms/redirect';
import {
  emptyForm,
  errorsOnPage,
  formValues,
  referralOfForm,
  type FormBody,
  type ReferralFormValues,
} from '../../../components/referral/referral.forms';
import { outcomeOf } from '../../../components/referral/refused-referral';
import { ReplacePage } from './replace.page';

const waitingForm = z.object({ wie: z.string({ error: registrationTexts.fields.replacement }) });

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
  form(@User() user: CurrentUser, @Param('registrationId') registrationId: string): Promise<string> {
    return this.page(user, registrationId, emptyForm, {});
  }

  @Post()
  @Html()
  async bySomebodyNew(
    @User() user: CurrentUser,
    @Param('registrationId') registrationId: string,
    @Body() body: FormBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    await this.ownPeople.file(user, registrationId);
    const values = formValues(body);
    const parsed = parseForm(referralSchema, referralOfForm(values));
    const outcome = parsed.ok
      ? await outcomeOf(() =>
          this.substituteParticipant.execute({
            user,
            registrationId,
            replacement: { type: 'new', referral: parsed.value },
          }),
        )
      : { ...parsed, status: 422 };
    if (outcome.ok) return redirect(reply, `/mijn-mensen/${outcome.id}?gedaan=replaced`);
    void reply.status(outcome.status);
    return this.page(user, registrationId, values, errorsOnPage(outcome.errors));
  }

  @Post('wachtlijst')
  async byWaiting(
    @User() user: CurrentUser,
    @Param('registrationId') registrationId: string,
    @Body() body: FormBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { wie } = parseInput(waitingForm, body);
    await this.ownPeople.file(user, registrationId);
    const replacement = { type: 'waiting', registrationId: wie } as const;
    const id = await this.substituteParticipant.execute({ user, registrationId, replacement });
    return redirect(reply, `/mijn-mensen/${id}?gedaan=replaced`);
  }

  private async page(
    user: CurrentUser,
    registrationId: string,
    values: ReferralFormValues,
    errors: FieldErrors,
  ): Promise<string> {
    const { registration: leaving } = await this.ownPeople.file(user, registrationId);
    const event = await this.events.byIdOrCode(user.associationId, leaving.eventId);
    const own = await this.ownPeople.list(user, event.id);
    const waiting = own.filter(({ registration }) => registration.state === 'waiting');
    const shown = { user, event, leaving, waiting, values, errors };
    return renderPage(<ReplacePage {...shown} choices={await this.choices.of(event)} />);
  }
}

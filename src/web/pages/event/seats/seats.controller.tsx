import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { ChooseOverbooking } from '../../../../modules/attendance';
import { EventReader } from '../../../../modules/events';
import { SignedIn, User, type CurrentUser } from '../../../../modules/identity';
import { seatTexts } from '../../../../texts/seats';
import { Html, renderPage } from '../../../layout';
import { count } from '../../../forms/fields';
import { redirect } from '../../../forms/redirect';
import { submit, type FormBody, type Refusal } from '../../../forms/legacy-submit';
import { EXTRA_FIELD, OVERBOOKING_FORM } from './overbooking-section';
import { SeatsPage } from './seats.page';
import { SeatsReader } from './seats.reader';

const overbookingForm = z.object({ [EXTRA_FIELD]: count });

/** The coordinator's page of an event's places. */
@Controller('evenementen/:code/plaatsen')
@SignedIn('coordinator')
export class SeatsController {
  constructor(
    private readonly events: EventReader,
    private readonly places: SeatsReader,
    private readonly chooseOverbooking: ChooseOverbooking,
  ) {}

  @Get()
  @Html()
  show(@User() user: CurrentUser, @Param('code') code: string, @Query('gedaan') done?: string): Promise<string> {
    return this.page(user, code, { notice: done === undefined ? undefined : seatTexts.change.done });
  }

  @Post('overboeken')
  @Html()
  async overbook(
    @User() user: CurrentUser,
    @Param('code') code: string,
    @Body() body: FormBody | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const refusal = await submit(OVERBOOKING_FORM, overbookingForm, body, (form) =>
      this.chooseOverbooking.execute({ user, eventId: code, places: form[EXTRA_FIELD] }),
    );
    if (!refusal) return redirect(reply, `/evenementen/${encodeURIComponent(code)}/plaatsen?gedaan=overboeken`);
    void reply.status(refusal.status);
    return this.page(user, code, { state: refusal });
  }

  private async page(
    user: CurrentUser,
    code: string,
    shown: { readonly notice?: string | undefined; readonly state?: Refusal },
  ): Promise<string> {
    const event = await this.events.byIdOrCode(user.associationId, code);
    return renderPage(<SeatsPage user={user} {...await this.places.ofEvent(event)} {...shown} />);
  }
}

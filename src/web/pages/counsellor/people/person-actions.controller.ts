import { Body, Controller, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { SignedIn, User, type CurrentUser } from '../../../../modules/identity';
import { ChangeStop, MarkHired, OwnPeopleReader, UndoCancellation } from '../../../../modules/registrations';
import { parseInput } from '../../../../platform/http';
import { registrationTexts } from '../../../../texts/registrations';
import { redirect } from '../../../forms/redirect';
import type { FormBody } from '../../../components/referral/referral.forms';

const stopForm = z.object({ stop: z.string().min(1, registrationTexts.fields.stopNeeded) });

/** What a counsellor changes about one of the own people, apart from coming or not. */
@Controller('mijn-mensen/:registrationId')
@SignedIn('counsellor', 'coordinator')
export class PersonActionsController {
  constructor(
    private readonly people: OwnPeopleReader,
    private readonly markHired: MarkHired,
    private readonly changeStop: ChangeStop,
    private readonly undoCancellation: UndoCancellation,
  ) {}

  @Post('werk')
  async hasJob(
    @User() user: CurrentUser,
    @Param('registrationId') registrationId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    await this.people.file(user, registrationId);
    await this.markHired.execute({ actor: { type: 'user', user }, registrationId });
    return redirect(reply, `/mijn-mensen/${registrationId}?gedaan=hired`);
  }

  @Post('opstapplaats')
  async stop(
    @User() user: CurrentUser,
    @Param('registrationId') registrationId: string,
    @Body() body: FormBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { stop } = parseInput(stopForm, body);
    await this.people.file(user, registrationId);
    await this.changeStop.execute({ actor: { type: 'user', user }, registrationId, eventStopId: stop });
    return redirect(reply, `/mijn-mensen/${registrationId}?gedaan=stop`);
  }

  @Post('terugdraaien')
  async undo(
    @User() user: CurrentUser,
    @Param('registrationId') registrationId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    await this.people.file(user, registrationId);
    await this.undoCancellation.execute({ user, registrationId });
    return redirect(reply, `/mijn-mensen/${registrationId}?gedaan=undone`);
  }
}

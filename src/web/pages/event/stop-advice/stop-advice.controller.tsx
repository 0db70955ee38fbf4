import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { AddStops, EventReader, LookUpRoads, RemoveStop, type EventView } from '../../../../modules/events';
import { AssociationReader, SignedIn, User, type CurrentUser } from '../../../../modules/identity';
import { parseForm, type FieldErrors } from '../../../../platform/http';
import { stopAdviceTexts as t } from '../../../../texts/stop-advice';
import { Html, renderPage } from '../../../layout';
import { redirect } from '../../../forms/redirect';
import { submit, type FormBody } from '../../../forms/legacy-submit';
import { addForm, removeForm, rulesForm } from './stop-advice.forms';
import { StopAdvicePage } from './stop-advice.page';
import { StopAdvicePageReader } from './stop-advice.reader';

const NOTICES: Readonly<Record<string, string>> = { opgehaald: t.asked, toegevoegd: t.added, weg: t.removed };
const FORM = 'haltes';
/** Until somebody chose otherwise for their association. */
const REACH_METRES = 3_000;

/** Which stops would serve the people of an event, and what each costs the others. */
@Controller('evenementen/:code/haltes')
@SignedIn('coordinator')
export class StopAdviceController {
  constructor(
    private readonly events: EventReader,
    private readonly associations: AssociationReader,
    private readonly stops: StopAdvicePageReader,
    private readonly lookUpRoads: LookUpRoads,
    private readonly addStops: AddStops,
    private readonly removeStop: RemoveStop,
  ) {}

  @Get()
  @Html()
  async show(
    @User() user: CurrentUser,
    @Param('code') code: string,
    @Query() asked: FormBody,
    @Query('gedaan') done?: string,
  ): Promise<string> {
    const event = await this.events.byIdOrCode(user.associationId, code);
    return this.page(user, event, asked, {}, NOTICES[done ?? '']);
  }

  @Post('reistijden')
  @Html()
  askRoads(
    @User() user: CurrentUser,
    @Param('code') code: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return this.change(user, code, reply, 'opgehaald', z.object({}), {}, (_, eventId) =>
      this.lookUpRoads.execute({ user, eventId }),
    );
  }

  @Post('erbij')
  @Html()
  add(
    @User() user: CurrentUser,
    @Param('code') code: string,
    @Body() body: FormBody | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return this.change(user, code, reply, 'toegevoegd', addForm, body, ({ halte }, eventId) =>
      this.addStops.execute({ user, eventId, pickupStopIds: halte }),
    );
  }

  @Post('eraf')
  @Html()
  remove(
    @User() user: CurrentUser,
    @Param('code') code: string,
    @Body() body: FormBody | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return this.change(user, code, reply, 'weg', removeForm, body, ({ id }, eventId) =>
      this.removeStop.execute({ user, eventId, eventStopId: id }),
    );
  }

  private async change<Schema extends z.ZodType>(
    user: CurrentUser,
    code: string,
    reply: FastifyReply,
    done: string,
    schema: Schema,
    body: FormBody | undefined,
    act: (value: z.output<Schema>, eventId: string) => Promise<void>,
  ): Promise<string> {
    const event = await this.events.byIdOrCode(user.associationId, code);
    const refusal = await submit(FORM, schema, body, (value) => act(value, event.id));
    if (!refusal) return redirect(reply, `/evenementen/${event.code}/haltes?gedaan=${done}`);
    void reply.status(refusal.status);
    return this.page(user, event, {}, refusal.errors);
  }

  private async page(
    user: CurrentUser,
    event: EventView,
    asked: FormBody,
    refused: FieldErrors,
    notice?: string,
  ): Promise<string> {
    const reachMetres = (await this.associations.byId(user.associationId))?.reachMetres ?? REACH_METRES;
    const form = parseForm(rulesForm(reachMetres), asked);
    const rules = form.ok ? form.value : { reachMetres, byTrain: true };
    const errors = { ...refused, ...(form.ok ? {} : form.errors) };
    return renderPage(
      <StopAdvicePage
        {...await this.stops.ofEvent(user, event, rules)}
        user={user}
        typed={asked}
        errors={errors}
        notice={notice}
      />,
    );
  }
}

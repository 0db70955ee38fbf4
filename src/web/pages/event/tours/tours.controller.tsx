import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { DomainError } from '../../../../kernel';
import { SetTourTerms } from '../../../../modules/events';
import { SignedIn, User, type CurrentUser } from '../../../../modules/identity';
import { AcceptTours, ProposeTours, UndoTours } from '../../../../modules/interviews';
import { parseInput } from '../../../../platform/http';
import { tourTexts as t } from '../../../../texts/tours';
import { Html, renderPage } from '../../../layout';
import { redirect } from '../../../forms/redirect';
import { termsOfForm, type FormBody } from './tours.forms';
import { ToursPage } from './tours.page';
import { ToursReader } from './tours.reader';
import type { ToursView } from './tours-view';

const NOTICES: Readonly<Record<string, string>> = { aanvaard: t.accepted, ongedaan: t.undone };

const choiceForm = z.object({ nummer: z.string(), terug: z.literal('gesprekken').optional() });

/** The coordinator's proposal for tours. */
@Controller('evenementen/:code/rondleidingen')
@SignedIn('coordinator')
export class ToursController {
  constructor(
    private readonly reader: ToursReader,
    private readonly setTerms: SetTourTerms,
    private readonly proposeTours: ProposeTours,
    private readonly acceptTours: AcceptTours,
    private readonly undoTours: UndoTours,
  ) {}

  @Get()
  @Html()
  show(@User() user: CurrentUser, @Param('code') code: string, @Query('gedaan') done?: string): Promise<string> {
    return this.page(user, code, { notice: NOTICES[done ?? ''] });
  }

  @Post('stel-voor')
  @Html()
  async propose(
    @User() user: CurrentUser,
    @Param('code') code: string,
    @Body() body: FormBody | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const values = body ?? {};
    const view = await this.reader.ofEvent(user, code);
    const { visits, errors } = termsOfForm(view.visits, values);
    if (Object.keys(errors).length > 0) {
      void reply.status(422);
      return renderPage(<ToursPage {...view} values={values} errors={errors} />);
    }
    const eventId = view.event.id;
    return this.act(user, code, reply, { values, to: 'rondleidingen#voorstel' }, async () => {
      await this.setTerms.execute({ user, eventId, visits });
      await this.proposeTours.execute({ user, eventId });
    });
  }

  @Post('aanvaard')
  @Html()
  accept(
    @User() user: CurrentUser,
    @Param('code') eventId: string,
    @Body() body: FormBody | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { nummer: proposalId } = parseInput(choiceForm, body ?? {});
    const change = () => this.acceptTours.execute({ user, eventId, proposalId });
    return this.act(user, eventId, reply, { to: 'rondleidingen?gedaan=aanvaard' }, change);
  }

  @Post('ongedaan')
  @Html()
  undo(
    @User() user: CurrentUser,
    @Param('code') eventId: string,
    @Body() body: FormBody | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { nummer: acceptedId, terug } = parseInput(choiceForm, body ?? {});
    const change = () => this.undoTours.execute({ user, eventId, acceptedId });
    const to = terug === undefined ? 'rondleidingen?gedaan=ongedaan' : 'gesprekken?done=tours';
    return this.act(user, eventId, reply, { to }, change);
  }

  /** Does something and goes back to the page; a refusal is shown on the page as it now is, with what was typed. */
  private async act(
    user: CurrentUser,
    code: string,
    reply: FastifyReply,
    { to, ...typed }: { readonly to: string; readonly values?: FormBody },
    change: () => Promise<unknown>,
  ): Promise<string> {
    try {
      await change();
    } catch (error) {
      if (!(error instanceof DomainError) || (error.kind !== 'conflict' && error.kind !== 'invalid')) throw error;
      void reply.status(error.kind === 'conflict' ? 409 : 422);
      return this.page(user, code, { problem: error.message, ...typed });
    }
    return redirect(reply, `/evenementen/${encodeURIComponent(code)}/${to}`);
  }

  private async page(user: CurrentUser, code: string, said: Partial<ToursView>): Promise<string> {
    return renderPage(<ToursPage {...await this.reader.ofEvent(user, code)} {...said} />);
  }
}

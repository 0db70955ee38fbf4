import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { DomainError } from '../../../../kernel';
import { AddPickupStop, ChangePickupStop, RegionReader, type PickupStopView } from '../../../../modules/companies';
import { SignedIn, User, type CurrentUser } from '../../../../modules/identity';
import { companyTexts } from '../../../../texts/companies';
import { stopTexts } from '../../../../texts/stops';
import { Html, renderPage } from '../../../layout';
import { redirect } from '../../../forms/redirect';
import { submit, type FormBody, type FormState } from '../../../forms/legacy-submit';
import { changeStopForm, newStopForm, stopValues } from './stops.forms';
import { ChangeStopPage, NewStopPage, StopsPage } from './stops.page';

const FORM = 'opstapplaats';

/** The pick-up stops of the association. */
@Controller('opstapplaatsen')
@SignedIn('coordinator')
export class StopsController {
  constructor(
    private readonly region: RegionReader,
    private readonly addStop: AddPickupStop,
    private readonly changeStop: ChangePickupStop,
  ) {}

  @Get()
  @Html()
  async list(@User() user: CurrentUser, @Query('gedaan') done?: string): Promise<string> {
    const stops = await this.region.pickupStops(user.associationId);
    const municipalities = new Map((await this.region.municipalities()).map(({ nis, name }) => [nis, name]));
    const notice = done === undefined ? undefined : stopTexts.done;
    return renderPage(<StopsPage user={user} stops={stops} municipalities={municipalities} notice={notice} />);
  }

  @Get('nieuw')
  @Html()
  empty(@User() user: CurrentUser): Promise<string> {
    return this.newForm(user, { form: FORM, values: {}, errors: {} });
  }

  @Post()
  @Html()
  async add(
    @User() user: CurrentUser,
    @Body() body: FormBody | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const refusal = await submit(FORM, newStopForm, body, (stop) => this.addStop.execute({ user, ...stop }));
    if (!refusal) return redirect(reply, '/opstapplaatsen?gedaan=ja');
    void reply.status(refusal.status);
    return this.newForm(user, refusal);
  }

  @Get(':id')
  @Html()
  async show(@User() user: CurrentUser, @Param('id') id: string): Promise<string> {
    const stop = await this.find(user, id);
    const state = { form: FORM, values: stopValues(stop), errors: {} };
    return renderPage(<ChangeStopPage user={user} stop={stop} state={state} />);
  }

  @Post(':id')
  @Html()
  async change(
    @User() user: CurrentUser,
    @Param('id') id: string,
    @Body() body: FormBody | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const stop = await this.find(user, id);
    const refusal = await submit(FORM, changeStopForm, body, (change) =>
      this.changeStop.execute({ user, pickupStopId: stop.id, ...change }),
    );
    if (!refusal) return redirect(reply, '/opstapplaatsen?gedaan=ja');
    void reply.status(refusal.status);
    return renderPage(<ChangeStopPage user={user} stop={stop} state={refusal} />);
  }

  private async newForm(user: CurrentUser, state: FormState): Promise<string> {
    const municipalities = (await this.region.municipalities()).map(({ nis, name }) => ({ value: nis, label: name }));
    return renderPage(<NewStopPage user={user} municipalities={municipalities} state={state} />);
  }

  private async find(user: CurrentUser, id: string): Promise<PickupStopView> {
    const stop = (await this.region.pickupStops(user.associationId)).find((candidate) => candidate.id === id);
    if (!stop) throw new DomainError('STOP.NOT_FOUND', 'not-found', companyTexts.stopNotFound);
    return stop;
  }
}

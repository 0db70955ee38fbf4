import { Body, Controller, Get, Inject, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { DomainError } from '../../../../kernel';
import { HostCompanyReader, RegionReader } from '../../../../modules/companies';
import { OwnTravelTimeRepository, RemoveOwnTravelTime, SetOwnTravelTime } from '../../../../modules/events';
import {
  AssociationReader,
  ChangeTravelSettings,
  SignedIn,
  User,
  type AssociationView,
  type CurrentUser,
} from '../../../../modules/identity';
import { CONFIG, type Config } from '../../../../platform/config';
import { travelTexts } from '../../../../texts/travel';
import { Html, renderPage } from '../../../layout';
import { redirect } from '../../../forms/redirect';
import { submit, type FormBody, type FormState } from '../../../forms/legacy-submit';
import { ownTimeForm, ownTimeRowForm, settingsForm } from './travel.forms';
import { listedPlaces, placeOf, type ListedPlace } from './travel-places';
import { TravelPage } from './travel.page';

const t = travelTexts.page;
const NOTICES: Readonly<Record<string, string>> = { bewaard: t.saved, weg: t.removed };
const ADDRESS = '/reistijden';

/** How long buses take: how it is estimated, and what people know better. */
@Controller('reistijden')
@SignedIn('coordinator', 'administrator')
export class TravelController {
  constructor(
    private readonly associations: AssociationReader,
    private readonly ownTimes: OwnTravelTimeRepository,
    private readonly region: RegionReader,
    private readonly hosts: HostCompanyReader,
    private readonly changeSettings: ChangeTravelSettings,
    private readonly setOwnTime: SetOwnTravelTime,
    private readonly removeOwnTime: RemoveOwnTravelTime,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  @Html()
  show(@User() user: CurrentUser, @Query('gedaan') done?: string): Promise<string> {
    return this.page(user, undefined, NOTICES[done ?? '']);
  }

  @Post('schatting')
  @Html()
  settings(
    @User() user: CurrentUser,
    @Body() body: FormBody | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return this.change(user, reply, 'bewaard', 'schatting', settingsForm, body, (settings) =>
      this.changeSettings.execute({ user, ...settings }),
    );
  }

  @Post('eigen')
  @Html()
  own(
    @User() user: CurrentUser,
    @Body() body: FormBody | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return this.change(user, reply, 'bewaard', 'eigen', ownTimeForm, body, async ({ van, naar, minuten, terug }) => {
      const places = await this.places(user);
      const trip = { from: placeOf(places, van), to: placeOf(places, naar), minutes: minuten, bothWays: terug };
      await this.setOwnTime.execute({ user, ...trip });
    });
  }

  @Post('eigen/weg')
  @Html()
  noOwn(
    @User() user: CurrentUser,
    @Body() body: FormBody | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return this.change(user, reply, 'weg', 'tijden', ownTimeRowForm, body, ({ id }) =>
      this.removeOwnTime.execute({ user, id }),
    );
  }

  private async change<Schema extends z.ZodType>(
    user: CurrentUser,
    reply: FastifyReply,
    done: string,
    form: string,
    schema: Schema,
    body: FormBody | undefined,
    act: (value: z.output<Schema>) => Promise<void>,
  ): Promise<string> {
    const refusal = await submit(form, schema, body, act);
    if (!refusal) return redirect(reply, `${ADDRESS}?gedaan=${done}`);
    void reply.status(refusal.status);
    return this.page(user, refusal);
  }

  private async page(user: CurrentUser, state?: FormState, notice?: string): Promise<string> {
    return renderPage(
      <TravelPage
        user={user}
        association={await this.association(user)}
        ownTimes={await this.ownTimes.list(user.associationId)}
        places={await this.places(user)}
        mapAddress={this.config.osrmUrl}
        state={state}
        notice={notice}
      />,
    );
  }

  private async places(user: CurrentUser): Promise<readonly ListedPlace[]> {
    const stops = await this.region.pickupStops(user.associationId);
    return listedPlaces(stops, await this.hosts.list(user.associationId));
  }

  private async association(user: CurrentUser): Promise<AssociationView> {
    const association = await this.associations.byId(user.associationId);
    if (!association) throw new DomainError('ASSOCIATION.NOT_FOUND', 'not-found', t.title);
    return association;
  }
}

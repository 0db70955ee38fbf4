import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import {
  EventReader,
  PlanItinerary,
  PublishItinerary,
  SetRouteWishes,
  type EventView,
} from '../../../../modules/events';
import { SignedIn, User, type CurrentUser } from '../../../../modules/identity';
import { ChooseDropHosts } from '../../../../modules/registrations';
import { coordinatorTexts } from '../../../../texts/coordinator';
import { dropOffTexts } from '../../../../texts/drop-off';
import { routeWishTexts } from '../../../../texts/route-wishes';
import { Html, renderPage } from '../../../layout';
import { HOSTS_FORM, hostsOf } from './drop-hosts';
import { RoutePage } from './route.page';
import { RouteReader } from './route.reader';
import { redirect } from '../../../forms/redirect';
import { WISHES_FORM, wishesOf } from './route-wishes';
import { submit, type FormBody } from '../../../forms/legacy-submit';

const t = coordinatorTexts.route;
const NOTICES: Readonly<Record<string, string>> = {
  berekend: t.computed,
  gepubliceerd: t.published,
  gewenst: routeWishTexts.saved,
  gekozen: dropOffTexts.saved,
};
const FORM = 'route';

interface Posting {
  readonly user: CurrentUser;
  readonly code: string;
  readonly reply: FastifyReply;
  /** Id of the form on the page. */
  readonly form: string;
  readonly body?: FormBody;
}

/** The route of an event: work it out, look at it, publish it. */
@Controller('evenementen/:code/route')
@SignedIn('coordinator')
export class RouteController {
  constructor(
    private readonly events: EventReader,
    private readonly route: RouteReader,
    private readonly planItinerary: PlanItinerary,
    private readonly publishItinerary: PublishItinerary,
    private readonly setWishes: SetRouteWishes,
    private readonly chooseHosts: ChooseDropHosts,
  ) {}

  @Get()
  @Html()
  async show(@User() user: CurrentUser, @Param('code') code: string, @Query('gedaan') done?: string): Promise<string> {
    const event = await this.events.byIdOrCode(user.associationId, code);
    return renderPage(
      <RoutePage user={user} notice={NOTICES[done ?? '']} {...await this.route.ofEvent(user, event)} />,
    );
  }

  @Post('bereken')
  @Html()
  async compute(
    @User() user: CurrentUser,
    @Param('code') code: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return this.act({ user, code, reply, form: FORM }, 'berekend', async (event) => {
      const boardings = await this.route.boardings(event);
      await this.planItinerary.execute({ user, eventId: event.id, boardings });
    });
  }

  @Post('publiceer')
  @Html()
  publish(
    @User() user: CurrentUser,
    @Param('code') code: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return this.act({ user, code, reply, form: FORM }, 'gepubliceerd', (event) =>
      this.publishItinerary.execute({ user, eventId: event.id }),
    );
  }

  @Post('wensen')
  @Html()
  wish(
    @User() user: CurrentUser,
    @Param('code') code: string,
    @Body() body: FormBody | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return this.act({ user, code, reply, form: WISHES_FORM, body: body ?? {} }, 'gewenst', (event) =>
      this.setWishes.execute({ user, eventId: event.id, wishes: wishesOf(body ?? {}) }),
    );
  }

  @Post('bedrijven')
  @Html()
  choose(
    @User() user: CurrentUser,
    @Param('code') code: string,
    @Body() body: FormBody | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return this.act({ user, code, reply, form: HOSTS_FORM, body: body ?? {} }, 'gekozen', (event) =>
      this.chooseHosts.execute({ user, eventId: event.id, hosts: hostsOf(body ?? {}) }),
    );
  }

  private async act(
    { user, code, reply, form, body = {} }: Posting,
    done: string,
    work: (event: EventView) => Promise<void>,
  ): Promise<string> {
    const event = await this.events.byIdOrCode(user.associationId, code);
    const refusal = await submit(form, z.object({}), body, () => work(event));
    if (!refusal) return redirect(reply, `/evenementen/${event.code}/route?gedaan=${done}`);
    void reply.status(refusal.status);
    return renderPage(<RoutePage user={user} state={refusal} {...await this.route.ofEvent(user, event)} />);
  }
}

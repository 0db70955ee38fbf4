import { Body, Controller, Get, Inject, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import {
  ClockJourney,
  DEMO_EVENT_CODE,
  DemoEvent,
  demoMoments,
  DemoSummary,
  instantOfMoment,
  isDemoMoment,
  ReferDemoPeople,
  type DemoFigures,
  type DemoMoment,
} from '../../../../demo';
import { SESSION_COOKIE, SessionRepository, UserReader } from '../../../../modules/identity';
import { DomainError, type Clock } from '../../../../kernel';
import { CLOCK } from '../../../../platform/clock';
import { CONFIG, type Config } from '../../../../platform/config';
import { momentText } from '../../../../texts/dates';
import { demoTexts as t } from '../../../../texts/demo';
import { Html, renderPage } from '../../../layout';
import { sessionCookie } from '../../../layout/session-cookie';
import { DemoPage } from './demo.page';

const NOTICES: Readonly<Record<string, string>> = { klok: t.moved, mensen: t.peopleLoaded };

/** The control room of the demo. This controller exists in demo mode only. */
@ApiExcludeController()
@Controller('demo')
export class DemoController {
  constructor(
    private readonly event: DemoEvent,
    private readonly journey: ClockJourney,
    private readonly people: ReferDemoPeople,
    private readonly summary: DemoSummary,
    private readonly users: UserReader,
    private readonly sessions: SessionRepository,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  @Html()
  async show(@Query('gedaan') done?: string): Promise<string> {
    const event = await this.event.find();
    const now = this.clock.now();
    const moments = (Object.keys(demoMoments) as DemoMoment[]).map((moment) => ({
      moment,
      ahead: instantOfMoment(moment, event.date) > now,
    }));
    return renderPage(
      <DemoPage
        now={momentText(now)}
        moments={moments}
        figures={await this.summary.of(DEMO_EVENT_CODE)}
        inboxUrl={this.config.inboxUrl}
        users={await this.users.ofAssociation(event.associationId)}
        notice={NOTICES[done ?? '']}
      />,
    );
  }

  @Get('stand.json')
  figures(): Promise<DemoFigures | undefined> {
    return this.summary.of(DEMO_EVENT_CODE);
  }

  @Post('aanmelden')
  async signIn(@Body() body: Record<string, string>, @Res() reply: FastifyReply): Promise<void> {
    const user = await this.users.byEmail(body['email'] ?? '');
    if (!user) throw new DomainError('USER.UNKNOWN', 'not-found', t.noEvent);
    const session = await this.sessions.open(user.id);
    await reply.setCookie(SESSION_COOKIE, session, sessionCookie(this.config)).redirect('/', 303);
  }

  @Post('doorverwijzingen')
  async refer(@Res() reply: FastifyReply): Promise<void> {
    await this.people.execute();
    await reply.redirect('/demo?gedaan=mensen', 303);
  }

  @Post('klok')
  async moveClock(@Body() body: Record<string, string>, @Res() reply: FastifyReply): Promise<void> {
    const moment = body['naar'] ?? '';
    if (!isDemoMoment(moment)) throw new DomainError('DEMO.UNKNOWN_MOMENT', 'invalid', t.unknownMoment);
    const event = await this.event.find();
    await this.journey.travelTo(instantOfMoment(moment, event.date));
    await reply.redirect('/demo?gedaan=klok', 303);
  }
}

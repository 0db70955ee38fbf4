import { Controller, Get, Inject, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import {
  ClockJourney,
  DEMO_EVENT_CODE,
  DemoEvent,
  demoMoments,
  DemoSummary,
  instantOfMoment,
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
import { PostOf, type FormPost } from '../../../forms/form-post';
import type { FormState } from '../../../forms/form-state';
import { submit } from '../../../forms/submit';
import { Html, type PageOrRedirect } from '../../../layout';
import { sessionCookie } from '../../../layout/session-cookie';
import { clockForm, referPeopleForm, signInAsForm } from './demo.forms';
import { DemoPage } from './demo.page';

const NOTICES: Readonly<Record<string, string>> = { clock: t.moved, people: t.peopleLoaded };

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
  show(@Query('done') done = ''): Promise<PageOrRedirect> {
    return this.page({ notice: NOTICES[done] });
  }

  @Get('stand.json')
  figures(): Promise<DemoFigures | undefined> {
    return this.summary.of(DEMO_EVENT_CODE);
  }

  @Post('aanmelden')
  @Html()
  signIn(@PostOf(signInAsForm) post: FormPost<typeof signInAsForm>): Promise<PageOrRedirect> {
    return submit(post, {
      act: async ({ email }) => {
        const user = await this.users.byEmail(email);
        if (!user) throw new DomainError('USER.UNKNOWN', 'not-found', t.noEvent);
        const session = await this.sessions.open(user.id);
        void post.reply.setCookie(SESSION_COOKIE, session, sessionCookie(this.config));
      },
      next: '/',
      page: (state) => this.page({ state }),
    });
  }

  @Post('doorverwijzingen')
  @Html()
  refer(@PostOf(referPeopleForm) post: FormPost<typeof referPeopleForm>): Promise<PageOrRedirect> {
    return submit(post, {
      act: () => this.people.execute(),
      next: '/demo?done=people',
      page: (state) => this.page({ state }),
    });
  }

  @Post('klok')
  @Html()
  moveClock(@PostOf(clockForm) post: FormPost<typeof clockForm>): Promise<PageOrRedirect> {
    return submit(post, {
      act: async ({ moment }) => {
        const event = await this.event.find();
        await this.journey.travelTo(instantOfMoment(moment, event.date));
      },
      next: '/demo?done=clock',
      page: (state) => this.page({ state }),
    });
  }

  private async page(shown: {
    readonly notice?: string | undefined;
    readonly state?: FormState;
  }): Promise<PageOrRedirect> {
    const event = await this.event.find();
    const now = this.clock.now();
    const moments = (Object.keys(demoMoments) as DemoMoment[]).map((moment) => ({
      moment,
      ahead: instantOfMoment(moment, event.date) > now,
    }));
    return (
      <DemoPage
        now={momentText(now)}
        moments={moments}
        figures={await this.summary.of(DEMO_EVENT_CODE)}
        inboxUrl={this.config.inboxUrl}
        users={await this.users.ofAssociation(event.associationId)}
        {...shown}
      />
    );
  }
}

import { Controller, Get, Inject, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import {
  ClockJourney,
  DEMO_EVENT_CODE,
  DemoEvent,
  demoMoments,
  demoSteps,
  DemoSummary,
  instantOfMoment,
  ReferDemoPeople,
  type DemoFigures,
  type DemoMoment,
} from '../../../../demo';
import { SessionRepository, UserReader } from '../../../../modules/identity';
import { DomainError, type Clock, type LocalDate } from '../../../../kernel';
import { CLOCK } from '../../../../platform/clock';
import { CONFIG, type Config } from '../../../../platform/config';
import { momentText } from '../../../../texts/dates';
import { demoTexts as t } from '../../../../texts/demo';
import { PostOf, type FormPost } from '../../../forms/form-post';
import type { FormState } from '../../../forms/form-state';
import { submit } from '../../../forms/submit';
import { Html, type PageOrRedirect } from '../../../layout';
import { keepSession } from '../../../layout/session-cookie';
import { clockForm, laterForm, referPeopleForm, signInAsForm } from './demo.forms';
import { DemoPage, type DemoEventOnPage } from './demo.page';

const MINUTE_MS = 60_000;
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
        keepSession(post.reply, this.config, await this.sessions.open(user.id));
      },
      next: '/',
      page: (state) => this.page({ state }),
    });
  }

  @Post('doorverwijzingen')
  @Html()
  refer(@PostOf(referPeopleForm) post: FormPost<typeof referPeopleForm>): Promise<PageOrRedirect> {
    return submit(post, {
      act: async ({ event }) => this.people.execute((await this.event.find(event)).code),
      next: '/demo?done=people',
      page: (state) => this.page({ state }),
    });
  }

  @Post('klok')
  @Html()
  moveClock(@PostOf(clockForm) post: FormPost<typeof clockForm>): Promise<PageOrRedirect> {
    return submit(post, {
      act: async ({ moment, event }) => {
        const { date } = await this.event.find(event);
        await this.journey.travelTo(instantOfMoment(moment, date));
      },
      next: '/demo?done=clock',
      page: (state) => this.page({ state }),
    });
  }

  @Post('klok/later')
  @Html()
  moveOn(@PostOf(laterForm) post: FormPost<typeof laterForm>): Promise<PageOrRedirect> {
    return submit(post, {
      act: ({ step }) => this.journey.travelTo(new Date(this.clock.now().getTime() + demoSteps[step] * MINUTE_MS)),
      next: '/demo?done=clock',
      page: (state) => this.page({ state }),
    });
  }

  private async page(shown: {
    readonly notice?: string | undefined;
    readonly state?: FormState;
  }): Promise<PageOrRedirect> {
    const first = await this.event.find(DEMO_EVENT_CODE);
    const now = this.clock.now();
    const events: DemoEventOnPage[] = [];
    for (const event of await this.event.all()) {
      events.push({ event, figures: await this.summary.of(event.code), moments: momentsAhead(event.date, now) });
    }
    return (
      <DemoPage
        now={momentText(now)}
        events={events}
        inboxUrl={this.config.inboxUrl}
        users={await this.users.ofAssociation(first.associationId)}
        {...shown}
      />
    );
  }
}

const momentsAhead = (date: LocalDate, now: Date): { moment: DemoMoment; at: Date }[] =>
  (Object.keys(demoMoments) as DemoMoment[])
    .map((moment) => ({ moment, at: instantOfMoment(moment, date) }))
    .filter(({ at }) => at > now);

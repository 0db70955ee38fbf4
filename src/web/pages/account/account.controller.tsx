import { Controller, Get, Inject, Post, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import {
  EndSession,
  sessionCookieName,
  SessionRepository,
  SignedIn,
  SignOutEverywhere,
  User,
  type CurrentUser,
} from '../../../modules/identity';
import { CONFIG, type Config } from '../../../platform/config';
import { accountTexts as t } from '../../../texts/account';
import type { UserPost } from '../../forms/form-post';
import type { FormState } from '../../forms/form-state';
import { submit } from '../../forms/submit';
import { PostByUser } from '../../forms/user-post';
import { Html, type PageOrRedirect } from '../../layout';
import { dropSession } from '../../layout/session-cookie';
import { sessionsForm } from './account.forms';
import { AccountPage } from './account.page';

type SessionsPost = UserPost<typeof sessionsForm>;

/** One's own account, and the browsers in which one is signed in. */
@Controller('mijn-account')
@SignedIn()
export class AccountController {
  constructor(
    private readonly sessions: SessionRepository,
    private readonly endSession: EndSession,
    private readonly signOutEverywhere: SignOutEverywhere,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  @Html()
  show(
    @User() user: CurrentUser,
    @Req() { cookies }: FastifyRequest,
    @Query('done') done = '',
  ): Promise<PageOrRedirect> {
    return this.page(user, cookies, done === 'ended' ? t.ended : undefined);
  }

  @Post('toestellen/:sessionId/afmelden')
  @Html()
  end(@PostByUser(sessionsForm) post: SessionsPost): Promise<PageOrRedirect> {
    const sessionId = post.params['sessionId'] ?? '';
    return this.change(post, '/mijn-account?done=ended', () => this.endSession.execute({ user: post.user, sessionId }));
  }

  @Post('overal-afmelden')
  @Html()
  endAll(@PostByUser(sessionsForm) post: SessionsPost): Promise<PageOrRedirect> {
    return this.change(post, '/aanmelden', async () => {
      await this.signOutEverywhere.execute({ user: post.user });
      dropSession(post.reply, this.config);
    });
  }

  private change(post: SessionsPost, next: string, act: () => Promise<void>): Promise<PageOrRedirect> {
    return submit(post, { act, next, page: (state) => this.page(post.user, post.cookies, undefined, state) });
  }

  private async page(
    user: CurrentUser,
    cookies: Readonly<Record<string, string | undefined>>,
    notice?: string,
    state?: FormState,
  ): Promise<PageOrRedirect> {
    const sessions = await this.sessions.ofUser(user.id, cookies[sessionCookieName(this.config)]);
    const { sessionIdleMinutes: minutes, sessionHours: hours } = this.config;
    return <AccountPage {...{ user, sessions, minutes, hours, notice, state }} />;
  }
}

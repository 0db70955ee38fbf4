import { Controller, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { Throttle } from '@nestjs/throttler';
import { CompleteSignIn, RequestSignIn, sessionCookieName, SessionRepository } from '../../../../modules/identity';
import { CONFIG, type Config } from '../../../../platform/config';
import { textIn } from '../../../forms/form-body';
import { PostOf, type FormPost } from '../../../forms/form-post';
import { ask, submit } from '../../../forms/submit';
import { Html, type PageOrRedirect } from '../../../layout';
import { ownPage } from '../../../layout/own-page';
import {
  destinationCookieName,
  dropDestination,
  dropSession,
  keepDestination,
  keepSession,
} from '../../../layout/session-cookie';
import { completeForm, signInForm, signOutForm } from './sign-in.forms';
import { ConfirmSignInPage, LinkSentPage, SignInPage } from './sign-in.page';

/** Requests in a minute from one address: an office of fifteen signs in at nine, some of them twice. Mails are limited by account. */
const FROM_ONE_ADDRESS = 60;

/** Sign-in by a one-time mail link. Opening the link changes nothing: mail scanners open links too. */
@Controller()
export class SignInController {
  constructor(
    private readonly requestSignIn: RequestSignIn,
    private readonly completeSignIn: CompleteSignIn,
    private readonly sessions: SessionRepository,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get('aanmelden')
  @Html()
  form(@Query('naar') to?: string): PageOrRedirect {
    return <SignInPage to={to} />;
  }

  @Post('aanmelden')
  @Throttle({ default: { limit: FROM_ONE_ADDRESS, ttl: 60_000 } })
  @Html()
  send(@PostOf(signInForm) post: FormPost<typeof signInForm>): Promise<PageOrRedirect> {
    return ask(post, {
      answer: async ({ email, to }) => {
        await this.requestSignIn.execute({ email });
        const page = ownPage(to);
        if (page !== undefined) keepDestination(post.reply, this.config, page);
        return <LinkSentPage email={email} />;
      },
      page: (state) => <SignInPage to={textIn(post.typed, 'to') || undefined} state={state} />,
    });
  }

  @Get('aanmelden/:token')
  @Html()
  confirm(@Param('token') token: string, @Query('naar') to?: string): PageOrRedirect {
    return <ConfirmSignInPage token={token} to={to} />;
  }

  @Post('aanmelden/:token')
  @Html()
  complete(@PostOf(completeForm) post: FormPost<typeof completeForm>): Promise<PageOrRedirect> {
    const { reply, cookies } = post;
    const token = post.params['token'] ?? '';
    return submit(post, {
      act: async ({ to = cookies[destinationCookieName(this.config)] }) => {
        const next = ownPage(to) ?? '/';
        const userAgent = reply.request.headers['user-agent'];
        keepSession(reply, this.config, await this.completeSignIn.execute({ linkToken: token, userAgent }));
        dropDestination(reply, this.config);
        return next;
      },
      next: (address) => address,
      page: () => <ConfirmSignInPage token={token} to={undefined} />,
    });
  }

  @Post('afmelden')
  @Html()
  signOut(@PostOf(signOutForm) post: FormPost<typeof signOutForm>): Promise<PageOrRedirect> {
    const token = post.cookies[sessionCookieName(this.config)];
    return submit(post, {
      act: async () => {
        if (token !== undefined) await this.sessions.close(token);
        dropSession(post.reply, this.config);
      },
      next: '/aanmelden',
      page: () => <SignInPage to={undefined} />,
    });
  }
}

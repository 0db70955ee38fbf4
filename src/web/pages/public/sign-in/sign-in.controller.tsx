import { Body, Controller, Get, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import { Throttle } from '@nestjs/throttler';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { CompleteSignIn, RequestSignIn, SESSION_COOKIE, SessionRepository } from '../../../../modules/identity';
import { CONFIG, type Config } from '../../../../platform/config';
import { parseForm } from '../../../../platform/http';
import { identityTexts as t } from '../../../../texts/identity';
import { Html, renderPage } from '../../../layout';
import { DESTINATION_COOKIE, destinationCookie, isOwnPage, sessionCookie } from '../../../layout/session-cookie';
import { ConfirmSignInPage, LinkSentPage, SignInPage } from './sign-in.page';

const form = z.object({ email: z.email({ error: t.emailWrong }).max(190, { error: t.emailWrong }) });

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
  ask(@Query('naar') to?: string): string {
    return renderPage(<SignInPage email="" errors={{}} to={to} />);
  }

  @Post('aanmelden')
  @Throttle({ default: { limit: 10, ttl: 60_000 } })
  @Html()
  async send(@Body() body: Record<string, string>, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    const parsed = parseForm(form, body);
    if (!parsed.ok) {
      void reply.status(422);
      return renderPage(<SignInPage email={body['email'] ?? ''} errors={parsed.errors} to={body['naar']} />);
    }
    await this.requestSignIn.execute(parsed.value.email);
    if (isOwnPage(body['naar'])) void reply.setCookie(DESTINATION_COOKIE, body['naar'], destinationCookie(this.config));
    return renderPage(<LinkSentPage email={parsed.value.email} />);
  }

  @Get('aanmelden/:token')
  @Html()
  confirm(@Param('token') token: string, @Query('naar') to?: string): string {
    return renderPage(<ConfirmSignInPage token={token} to={to} />);
  }

  @Post('aanmelden/:token')
  async complete(
    @Param('token') token: string,
    @Body() body: Record<string, string> | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const session = await this.completeSignIn.execute(token);
    const to = body?.['naar'] ?? request.cookies[DESTINATION_COOKIE];
    await reply
      .setCookie(SESSION_COOKIE, session, sessionCookie(this.config))
      .clearCookie(DESTINATION_COOKIE, { path: '/' })
      .redirect(isOwnPage(to) ? to : '/', 303);
  }

  @Post('afmelden')
  async signOut(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const token = request.cookies[SESSION_COOKIE];
    if (token !== undefined) await this.sessions.close(token);
    await reply.clearCookie(SESSION_COOKIE, { path: '/' }).redirect('/aanmelden', 303);
  }
}

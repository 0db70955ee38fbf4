import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { DomainError } from '../../../../kernel';
import { ReportDelay, ReportHostDisruption } from '../../../../modules/attendance';
import { EventReader, type EventView } from '../../../../modules/events';
import { SignedIn, User, type CurrentUser } from '../../../../modules/identity';
import { dayTroubleTexts as t } from '../../../../texts/day-trouble';
import { Html, renderPage } from '../../../layout';
import { redirect } from '../../../forms/redirect';
import { delayOf, hostTroubleOf } from './trouble.forms';
import { TroublePage } from './trouble.page';
import { TroubleReader } from './trouble.reader';
import type { TroublePreview, TroubleQuery } from './trouble-view';

type Typed = Readonly<Record<string, string>>;

/** A bus that is late, a host or an interviewer that falls out: first what would happen, then, if a person says so, it does. */
@Controller('evenementen/:code/dag')
@SignedIn('coordinator')
export class TroubleController {
  constructor(
    private readonly events: EventReader,
    private readonly trouble: TroubleReader,
    private readonly reportDelay: ReportDelay,
    private readonly reportHostTrouble: ReportHostDisruption,
  ) {}

  @Get('tegenslag')
  @Html()
  async show(
    @User() user: CurrentUser,
    @Param('code') code: string,
    @Query() query: Typed,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const event = await this.events.byIdOrCode(user.associationId, code);
    return this.orRefuse(user, event, query, reply, async () => {
      const notice = query['gedaan'] === undefined ? undefined : t.accepted;
      return this.page(user, event, query, { preview: await this.previewOf(event, query), notice });
    });
  }

  @Post('vertraging')
  @Html()
  delay(
    @User() user: CurrentUser,
    @Param('code') code: string,
    @Body() body: Typed | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return this.accept(user, code, body ?? {}, reply, (eventId, typed, fingerprint) =>
      this.reportDelay.accept({ user, eventId, delay: delayOf(typed), fingerprint }),
    );
  }

  @Post('uitval')
  @Html()
  hostOut(
    @User() user: CurrentUser,
    @Param('code') code: string,
    @Body() body: Typed | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return this.accept(user, code, body ?? {}, reply, (eventId, typed, fingerprint) =>
      this.reportHostTrouble.accept({ user, eventId, disruption: hostTroubleOf(typed), fingerprint }),
    );
  }

  private async accept(
    user: CurrentUser,
    code: string,
    typed: Typed,
    reply: FastifyReply,
    carryOut: (eventId: string, typed: TroubleQuery, fingerprint: string) => Promise<void>,
  ): Promise<string> {
    const event = await this.events.byIdOrCode(user.associationId, code);
    return this.orRefuse(user, event, typed, reply, async () => {
      await carryOut(event.id, typed, typed['voorstel'] ?? '');
      return redirect(reply, `/evenementen/${encodeURIComponent(code)}/dag/tegenslag?gedaan=1`);
    });
  }

  /** A refusal is shown above the forms, as they were filled in. */
  private async orRefuse(
    user: CurrentUser,
    event: EventView,
    typed: Typed,
    reply: FastifyReply,
    work: () => Promise<string>,
  ): Promise<string> {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof DomainError) || (error.kind !== 'conflict' && error.kind !== 'invalid')) throw error;
      void reply.status(error.kind === 'conflict' ? 409 : 422);
      return this.page(user, event, typed, { problem: await this.trouble.named(event, error.message) });
    }
  }

  private async previewOf(event: EventView, query: TroubleQuery): Promise<TroublePreview | undefined> {
    if (query.waar !== undefined) return this.trouble.ofDelay(event, delayOf(query), query);
    if (query.bedrijf !== undefined) return this.trouble.ofHost(event, hostTroubleOf(query));
    return undefined;
  }

  private async page(
    user: CurrentUser,
    event: EventView,
    query: TroubleQuery,
    said: {
      readonly preview?: TroublePreview | undefined;
      readonly notice?: string | undefined;
      readonly problem?: string;
    },
  ): Promise<string> {
    const choices = await this.trouble.choices(event);
    return renderPage(<TroublePage user={user} event={event} choices={choices} query={query} {...said} />);
  }
}

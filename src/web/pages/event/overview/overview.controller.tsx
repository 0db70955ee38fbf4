import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { ChangeEvent, EventReader, type EventView } from '../../../../modules/events';
import { SignedIn, User, type CurrentUser } from '../../../../modules/identity';
import { coordinatorTexts } from '../../../../texts/coordinator';
import { Html, renderPage } from '../../../layout';
import { needsPreview, previewAddress } from '../../../components/event/seat-change.forms';
import { changeEventForm, valuesOf } from '../../../components/event/event.forms';
import { EventFormPage } from '../../../components/event/event-form.page';
import { OverviewPage } from './overview.page';
import { OverviewReader } from './overview.reader';
import { EventSteps, stepForm } from './event-steps';
import { redirect } from '../../../forms/redirect';
import { submit, type FormBody } from '../../../forms/legacy-submit';

const t = coordinatorTexts.overview;
const NOTICES: Readonly<Record<string, string>> = { gemaakt: t.created, bewaard: t.changed };

/** The overview of one event, its data and the steps of its life. */
@Controller('evenementen/:code')
@SignedIn('coordinator')
export class OverviewController {
  constructor(
    private readonly events: EventReader,
    private readonly overview: OverviewReader,
    private readonly changeEvent: ChangeEvent,
    private readonly steps: EventSteps,
  ) {}

  @Get()
  @Html()
  async show(@User() user: CurrentUser, @Param('code') code: string, @Query('gedaan') done?: string): Promise<string> {
    const event = await this.event(user, code);
    const notice = done === 'stap' ? this.steps.noticeFor(event.state) : NOTICES[done ?? ''];
    return renderPage(<OverviewPage user={user} notice={notice} {...await this.overview.ofEvent(event)} />);
  }

  @Get('wijzigen')
  @Html()
  async edit(@User() user: CurrentUser, @Param('code') code: string): Promise<string> {
    const event = await this.event(user, code);
    const state = { form: 'wijzigen', values: valuesOf(event), errors: {} };
    return renderPage(<EventFormPage user={user} code={event.code} state={state} />);
  }

  /** Once people can be on board, other numbers are not saved here: the coordinator first sees what they would do. */
  @Post('wijzigen')
  @Html()
  async change(
    @User() user: CurrentUser,
    @Param('code') code: string,
    @Body() body: FormBody | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const event = await this.event(user, code);
    let next = `/evenementen/${event.code}?gedaan=bewaard`;
    const refusal = await submit('wijzigen', changeEventForm, body, (input) => {
      const { ownLimit, staffSeats } = needsPreview(event) ? event : input;
      if (ownLimit !== input.ownLimit || staffSeats !== input.staffSeats) {
        const wish = { type: 'limits', ownLimit: input.ownLimit, staffSeats: input.staffSeats } as const;
        next = `${previewAddress(event.code, wish)}&bewaard=ja`;
      }
      return this.changeEvent.execute({ user, eventId: event.id, ...input, ownLimit, staffSeats });
    });
    if (!refusal) return redirect(reply, next);
    void reply.status(refusal.status);
    return renderPage(<EventFormPage user={user} code={event.code} state={refusal} />);
  }

  @Post('stap')
  @Html()
  async take(
    @User() user: CurrentUser,
    @Param('code') code: string,
    @Body() body: FormBody | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const event = await this.event(user, code);
    const form = body?.['stap'] === 'afgelasten' ? 'afgelasten' : 'stap';
    const refusal = await submit(form, stepForm, body, ({ stap, reden }) =>
      this.steps.take(stap, { user, eventId: event.id, reason: reden }),
    );
    if (!refusal) return redirect(reply, `/evenementen/${event.code}?gedaan=stap`);
    void reply.status(refusal.status);
    return renderPage(<OverviewPage user={user} state={refusal} {...await this.overview.ofEvent(event)} />);
  }

  private event(user: CurrentUser, code: string): Promise<EventView> {
    return this.events.byIdOrCode(user.associationId, code);
  }
}

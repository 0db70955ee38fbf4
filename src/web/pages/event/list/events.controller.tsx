import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { CreateEvent, EventReader } from '../../../../modules/events';
import { SignedIn, User, type CurrentUser } from '../../../../modules/identity';
import { Html, renderPage } from '../../../layout';
import { newEventForm } from '../../../components/event/event.forms';
import { EventFormPage } from '../../../components/event/event-form.page';
import { EventsPage } from './events.page';
import { redirect } from '../../../forms/redirect';
import { submit, type FormBody } from '../../../forms/legacy-submit';

const FORM = 'evenement';

/** The list of events and the form of a new one. */
@Controller('evenementen')
@SignedIn('coordinator')
export class EventsController {
  constructor(
    private readonly events: EventReader,
    private readonly createEvent: CreateEvent,
  ) {}

  @Get()
  @Html()
  async list(@User() user: CurrentUser): Promise<string> {
    return renderPage(<EventsPage user={user} events={await this.events.list(user.associationId)} />);
  }

  @Get('nieuw')
  @Html()
  empty(@User() user: CurrentUser): string {
    const values = { vorm: 'whole-group', begeleiders: '3' };
    return renderPage(<EventFormPage user={user} state={{ form: FORM, values, errors: {} }} />);
  }

  @Post()
  @Html()
  async create(
    @User() user: CurrentUser,
    @Body() body: FormBody | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    let id = '';
    const refusal = await submit(FORM, newEventForm, body, async (input) => {
      id = await this.createEvent.execute({ user, ...input });
    });
    if (refusal) {
      void reply.status(refusal.status);
      return renderPage(<EventFormPage user={user} state={refusal} />);
    }
    const event = await this.events.byIdOrCode(user.associationId, id);
    return redirect(reply, `/evenementen/${event.code}?gedaan=gemaakt`);
  }
}

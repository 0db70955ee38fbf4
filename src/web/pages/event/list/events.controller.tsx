import { Controller, Get, Post } from '@nestjs/common';
import { CreateEvent, EventReader } from '../../../../modules/events';
import { SignedIn, User, type CurrentUser } from '../../../../modules/identity';
import { newEventForm } from '../../../components/event/event.forms';
import { eventAddress } from '../../../forms/event-post';
import type { UserPost } from '../../../forms/form-post';
import { submit } from '../../../forms/submit';
import { PostByUser } from '../../../forms/user-post';
import { Html, type PageOrRedirect } from '../../../layout';
import { EventsPage } from './events.page';
import { NewEventPage } from './new-event.page';

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
  async list(@User() user: CurrentUser): Promise<PageOrRedirect> {
    return <EventsPage user={user} events={await this.events.list(user.associationId)} />;
  }

  @Get('nieuw')
  @Html()
  empty(@User() user: CurrentUser): PageOrRedirect {
    return <NewEventPage user={user} />;
  }

  @Post()
  @Html()
  create(@PostByUser(newEventForm) post: UserPost<typeof newEventForm>): Promise<PageOrRedirect> {
    const { user } = post;
    return submit(post, {
      act: (event) => this.createEvent.execute({ user, ...event }),
      next: async (id) => eventAddress(await this.events.byIdOrCode(user.associationId, id), '', 'created'),
      page: (state) => <NewEventPage user={user} state={state} />,
    });
  }
}

import { Controller, Get, Post, Query } from '@nestjs/common';
import { ChangeEvent, type EventView } from '../../../../modules/events';
import { SignedIn } from '../../../../modules/identity';
import { coordinatorTexts } from '../../../../texts/coordinator';
import { eventStepTexts } from '../../../../texts/event-steps';
import { eventTexts } from '../../../../texts/events';
import { eventForm } from '../../../components/event/event.forms';
import { needsPreview, previewAddress } from '../../../components/event/seat-change.forms';
import { eventAddress, OnEvent, PostOnEvent, type EventPost, type EventScope } from '../../../forms/event-post';
import { submit } from '../../../forms/submit';
import { Html, type PageOrRedirect } from '../../../layout';
import { ChangeEventPage } from './change-event.page';
import { OverviewPage } from './overview.page';
import { OverviewReader } from './overview.reader';

const t = coordinatorTexts.overview;
const NOTICES: Readonly<Record<string, string>> = { ...t.done, created: t.created, changed: t.changed };

/** What was done a moment ago: a step in the life of the event, one that was taken back, or a change of its facts. */
const noticeOf = (done: string, { state }: EventView): string | undefined =>
  done === `reopened-${state}` ? eventStepTexts.done.reopened(eventTexts.states[state]) : NOTICES[done];

/** The overview of one event and its facts. */
@Controller('evenementen/:code')
@SignedIn('coordinator')
export class OverviewController {
  constructor(
    private readonly overview: OverviewReader,
    private readonly changeEvent: ChangeEvent,
  ) {}

  @Get()
  @Html()
  async show(@OnEvent() { user, event }: EventScope, @Query('done') done = ''): Promise<PageOrRedirect> {
    return <OverviewPage user={user} notice={noticeOf(done, event)} {...await this.overview.ofEvent(event)} />;
  }

  @Get('wijzigen')
  @Html()
  edit(@OnEvent() scope: EventScope): PageOrRedirect {
    return <ChangeEventPage {...scope} />;
  }

  /** Once people can be on board, other numbers are not saved here: the coordinator first sees what they would do. */
  @Post('wijzigen')
  @Html()
  change(@PostOnEvent(eventForm) post: EventPost<typeof eventForm>): Promise<PageOrRedirect> {
    const { user, event } = post;
    return submit(post, {
      act: async (input) => {
        const { ownLimit, staffSeats } = needsPreview(event) ? event : input;
        await this.changeEvent.execute({ ...post.on, ...input, ownLimit, staffSeats });
        if (ownLimit === input.ownLimit && staffSeats === input.staffSeats) return eventAddress(event, '', 'changed');
        const wish = { type: 'limits', ownLimit: input.ownLimit, staffSeats: input.staffSeats } as const;
        return `${previewAddress(event.code, wish)}&done=others-saved`;
      },
      next: (address) => address,
      page: (state) => <ChangeEventPage user={user} event={event} state={state} />,
    });
  }
}

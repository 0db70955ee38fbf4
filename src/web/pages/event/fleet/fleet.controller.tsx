import { Controller, Get, Post } from '@nestjs/common';
import { ChangeCapacity } from '../../../../modules/events';
import { SignedIn } from '../../../../modules/identity';
import { needsPreview, previewAddress } from '../../../components/event/seat-change.forms';
import { eventAddress, OnEvent, PostOnEvent, type EventPost, type EventScope } from '../../../forms/event-post';
import { textIn } from '../../../forms/form-body';
import type { FormState } from '../../../forms/form-state';
import { submit } from '../../../forms/submit';
import { Html, type PageOrRedirect } from '../../../layout';
import { fleetForm } from './fleet.forms';
import { FleetPage } from './fleet.page';
import { FleetPageReader } from './fleet.reader';

/** One, two or three buses side by side, and the choice of those that drive. */
@Controller('evenementen/:code/plan/bussen')
@SignedIn('coordinator')
export class FleetController {
  constructor(
    private readonly fleets: FleetPageReader,
    private readonly changeCapacity: ChangeCapacity,
  ) {}

  @Get()
  @Html()
  show(@OnEvent() scope: EventScope): Promise<PageOrRedirect> {
    return this.page(scope);
  }

  /** Sets the buses of a draft at once; later the coordinator first sees what that would do to the people on board. */
  @Post()
  @Html()
  choose(@PostOnEvent(fleetForm) post: EventPost<typeof fleetForm>): Promise<PageOrRedirect> {
    const { event } = post;
    const vehicleIds = textIn(post.typed, 'vehicles').split(',');
    return submit(post, {
      act: async (change) => {
        if (needsPreview(event)) return;
        await this.changeCapacity.execute({ ...post.on, change: { type: 'fleet', ...change } });
      },
      next: needsPreview(event)
        ? previewAddress(event.code, { type: 'fleet', vehicleIds })
        : eventAddress(event, '/programma', 'saved'),
      page: (state) => this.page(post, state),
    });
  }

  private async page({ user, event }: EventScope, state?: FormState): Promise<PageOrRedirect> {
    return <FleetPage user={user} {...await this.fleets.ofEvent(user, event)} state={state} />;
  }
}

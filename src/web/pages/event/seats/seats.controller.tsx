import { Controller, Get, Post, Query } from '@nestjs/common';
import { ChooseOverbooking } from '../../../../modules/attendance';
import { SignedIn } from '../../../../modules/identity';
import { seatTexts } from '../../../../texts/seats';
import { eventAddress, OnEvent, PostOnEvent, type EventPost, type EventScope } from '../../../forms/event-post';
import { submit } from '../../../forms/submit';
import { Html, type PageOrRedirect } from '../../../layout';
import { overbookingForm } from './seats.forms';
import { SeatsPage } from './seats.page';
import { SeatsReader } from './seats.reader';

/** The coordinator's page of an event's seats. */
@Controller('evenementen/:code/plaatsen')
@SignedIn('coordinator')
export class SeatsController {
  constructor(
    private readonly seats: SeatsReader,
    private readonly chooseOverbooking: ChooseOverbooking,
  ) {}

  @Get()
  @Html()
  async show(@OnEvent() { user, event }: EventScope, @Query('done') done?: string): Promise<PageOrRedirect> {
    const notice = done === undefined ? undefined : seatTexts.change.done;
    return <SeatsPage user={user} {...await this.seats.ofEvent(event)} notice={notice} />;
  }

  @Post('overboeken')
  @Html()
  overbook(@PostOnEvent(overbookingForm) post: EventPost<typeof overbookingForm>): Promise<PageOrRedirect> {
    const { user, event } = post;
    return submit(post, {
      act: ({ extra }) => this.chooseOverbooking.execute({ ...post.on, places: extra }),
      next: eventAddress(event, '/plaatsen', 'overbooked'),
      page: async (state) => <SeatsPage user={user} {...await this.seats.ofEvent(event)} state={state} />,
    });
  }
}

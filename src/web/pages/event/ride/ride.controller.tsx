import { Controller, Get } from '@nestjs/common';
import { AssociationReader, SignedIn } from '../../../../modules/identity';
import { RideReader } from '../../../../modules/notifications';
import { OnEvent, type EventScope } from '../../../forms/event-post';
import { Html, type PageOrRedirect } from '../../../layout';
import { RidePage } from './ride.page';

/** The route sheets of an event, as its coach operators get them. */
@Controller('evenementen/:code/rit')
@SignedIn('coordinator')
export class RideController {
  constructor(
    private readonly rides: RideReader,
    private readonly associations: AssociationReader,
  ) {}

  @Get()
  @Html()
  async show(@OnEvent() { user, event }: EventScope): Promise<PageOrRedirect> {
    const association = await this.associations.byId(event.associationId);
    return <RidePage user={user} phone={association?.phone ?? ''} ride={await this.rides.ofEvent(event)} />;
  }
}

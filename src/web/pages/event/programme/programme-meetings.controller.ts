import { Controller, Post } from '@nestjs/common';
import { AddSlots, AddTour, AddTourGroup, RemoveSlot, RemoveTour, RemoveTourGroup } from '../../../../modules/events';
import { SignedIn } from '../../../../modules/identity';
import { Html } from '../../../layout';
import { ProgrammeChanges, type ProgrammePost } from './programme-changes';
import { groupForm, rowForm, slotsForm, tourForm } from './programme.forms';
import { Posted } from './programme-post';

/** The forms for tour groups, tours and interview slots. */
@Controller('evenementen/:code/programma')
@SignedIn('coordinator')
export class ProgrammeMeetingsController {
  constructor(
    private readonly programme: ProgrammeChanges,
    private readonly group: AddTourGroup,
    private readonly groupRemoval: RemoveTourGroup,
    private readonly tour: AddTour,
    private readonly tourRemoval: RemoveTour,
    private readonly slots: AddSlots,
    private readonly slotRemoval: RemoveSlot,
  ) {}

  @Post('groep')
  @Html()
  addGroup(@Posted() post: ProgrammePost): Promise<string> {
    return this.programme.change(post, 'groep', groupForm, (group, on) => this.group.execute({ ...on, ...group }));
  }

  @Post('groep/weg')
  @Html()
  removeGroup(@Posted() post: ProgrammePost): Promise<string> {
    return this.programme.change(post, 'groepen', rowForm, ({ id }, on) =>
      this.groupRemoval.execute({ ...on, tourGroupId: id }),
    );
  }

  @Post('rondleiding')
  @Html()
  addTour(@Posted() post: ProgrammePost): Promise<string> {
    return this.programme.change(post, 'rondleiding', tourForm, (tour, on) => this.tour.execute({ ...on, ...tour }));
  }

  @Post('rondleiding/weg')
  @Html()
  removeTour(@Posted() post: ProgrammePost): Promise<string> {
    return this.programme.change(post, 'rondleidingen', rowForm, ({ id }, on) =>
      this.tourRemoval.execute({ ...on, tourId: id }),
    );
  }

  @Post('gesprek')
  @Html()
  addSlots(@Posted() post: ProgrammePost): Promise<string> {
    return this.programme.change(post, 'gesprek', slotsForm, (slots, on) => this.slots.execute({ ...on, ...slots }));
  }

  @Post('gesprek/weg')
  @Html()
  removeSlot(@Posted() post: ProgrammePost): Promise<string> {
    return this.programme.change(post, 'gesprekken', rowForm, ({ id }, on) =>
      this.slotRemoval.execute({ ...on, slotId: id }),
    );
  }
}

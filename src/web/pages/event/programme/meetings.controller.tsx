import { Controller, Post } from '@nestjs/common';
import { AddSlots, AddTour, AddTourGroup, RemoveSlot, RemoveTour, RemoveTourGroup } from '../../../../modules/events';
import { SignedIn } from '../../../../modules/identity';
import { PostOnEvent, type EventPost } from '../../../forms/event-post';
import { Html, type PageOrRedirect } from '../../../layout';
import { changeProgramme } from './programme.controller';
import * as forms from './programme.forms';
import { ProgrammeReader } from './programme.reader';

/** The forms for tour groups, tours and interview slots. */
@Controller('evenementen/:code/programma')
@SignedIn('coordinator')
export class MeetingsController {
  constructor(
    private readonly programme: ProgrammeReader,
    private readonly addGroup: AddTourGroup,
    private readonly removeGroup: RemoveTourGroup,
    private readonly addTour: AddTour,
    private readonly removeTour: RemoveTour,
    private readonly addSlots: AddSlots,
    private readonly removeSlot: RemoveSlot,
  ) {}

  @Post('groep')
  @Html()
  group(@PostOnEvent(forms.groupForm) post: EventPost<typeof forms.groupForm>): Promise<PageOrRedirect> {
    return changeProgramme(this.programme, post, (group) => this.addGroup.execute({ ...post.on, ...group }));
  }

  @Post('groep/weg')
  @Html()
  noGroup(
    @PostOnEvent(forms.groupRemovalForm) post: EventPost<typeof forms.groupRemovalForm>,
  ): Promise<PageOrRedirect> {
    return changeProgramme(this.programme, post, ({ id }) => this.removeGroup.execute({ ...post.on, tourGroupId: id }));
  }

  @Post('rondleiding')
  @Html()
  tour(@PostOnEvent(forms.tourForm) post: EventPost<typeof forms.tourForm>): Promise<PageOrRedirect> {
    return changeProgramme(this.programme, post, (tour) => this.addTour.execute({ ...post.on, ...tour }));
  }

  @Post('rondleiding/weg')
  @Html()
  noTour(@PostOnEvent(forms.tourRemovalForm) post: EventPost<typeof forms.tourRemovalForm>): Promise<PageOrRedirect> {
    return changeProgramme(this.programme, post, ({ id }) => this.removeTour.execute({ ...post.on, tourId: id }));
  }

  @Post('gesprek')
  @Html()
  slots(@PostOnEvent(forms.slotForm) post: EventPost<typeof forms.slotForm>): Promise<PageOrRedirect> {
    return changeProgramme(this.programme, post, (slots) => this.addSlots.execute({ ...post.on, ...slots }));
  }

  @Post('gesprek/weg')
  @Html()
  noSlot(@PostOnEvent(forms.slotRemovalForm) post: EventPost<typeof forms.slotRemovalForm>): Promise<PageOrRedirect> {
    return changeProgramme(this.programme, post, ({ id }) => this.removeSlot.execute({ ...post.on, slotId: id }));
  }
}

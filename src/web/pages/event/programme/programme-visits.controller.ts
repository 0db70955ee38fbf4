import { Controller, Post } from '@nestjs/common';
import { AddVisit, RemoveVisit } from '../../../../modules/events';
import { SignedIn } from '../../../../modules/identity';
import { Html } from '../../../layout';
import { ProgrammeChanges, type ProgrammePost } from './programme-changes';
import { hostVisitForm, lunchForm, lunchOf, rowForm } from './programme.forms';
import { Posted } from './programme-post';

/** The forms for visits and lunch. */
@Controller('evenementen/:code/programma')
@SignedIn('coordinator')
export class ProgrammeVisitsController {
  constructor(
    private readonly programme: ProgrammeChanges,
    private readonly visit: AddVisit,
    private readonly removal: RemoveVisit,
  ) {}

  @Post('bezoek')
  @Html()
  addHost(@Posted() post: ProgrammePost): Promise<string> {
    return this.programme.change(post, 'bezoek', hostVisitForm, (visit, on) => this.visit.execute({ ...on, ...visit }));
  }

  @Post('lunch')
  @Html()
  addLunch(@Posted() post: ProgrammePost): Promise<string> {
    return this.programme.change(post, 'lunch', lunchForm, async (form, on) => {
      const place = await this.programme.place(on.user, form['lunch-plaats']);
      await this.visit.execute({ ...on, ...lunchOf(form, place) });
    });
  }

  @Post('bezoek/weg')
  @Html()
  remove(@Posted() post: ProgrammePost): Promise<string> {
    return this.programme.change(post, 'bezoeken', rowForm, ({ id }, on) =>
      this.removal.execute({ ...on, visitId: id }),
    );
  }
}

import { Controller, Get, Param, Post } from '@nestjs/common';
import { DomainError } from '../../../../kernel';
import { AddVisit, ChangeVisit, EventReader, RemoveVisit, type VisitView } from '../../../../modules/events';
import { SignedIn } from '../../../../modules/identity';
import { eventTexts } from '../../../../texts/events';
import { Edits, type EditedRow } from '../../../forms/edits';
import { eventAddress, OnEvent, PostOnEvent, type EventPost, type EventScope } from '../../../forms/event-post';
import { submit } from '../../../forms/submit';
import { Html, type PageOrRedirect } from '../../../layout';
import { changeProgramme } from './programme.controller';
import * as forms from './programme.forms';
import { ProgrammeReader } from './programme.reader';
import { VisitPage } from './visit.page';

/** The forms for visits and lunch. */
@Controller('evenementen/:code/programma')
@SignedIn('coordinator')
export class VisitsController {
  constructor(
    private readonly events: EventReader,
    private readonly programme: ProgrammeReader,
    private readonly addVisit: AddVisit,
    private readonly changeVisit: ChangeVisit,
    private readonly removeVisit: RemoveVisit,
    private readonly edits: Edits,
  ) {}

  @Post('bezoek')
  @Html()
  host(@PostOnEvent(forms.visitForm) post: EventPost<typeof forms.visitForm>): Promise<PageOrRedirect> {
    return changeProgramme(this.programme, post, (visit) => this.addVisit.execute({ ...post.on, ...visit }));
  }

  @Post('lunch')
  @Html()
  lunch(@PostOnEvent(forms.lunchForm) post: EventPost<typeof forms.lunchForm>): Promise<PageOrRedirect> {
    return changeProgramme(this.programme, post, async (form) => {
      const place = await this.programme.place(post, form.place);
      await this.addVisit.execute({ ...post.on, ...forms.lunchOf(form, place) });
    });
  }

  @Post('bezoek/weg')
  @Html()
  noVisit(
    @PostOnEvent(forms.visitRemovalForm) post: EventPost<typeof forms.visitRemovalForm>,
  ): Promise<PageOrRedirect> {
    return changeProgramme(this.programme, post, ({ id }) => this.removeVisit.execute({ ...post.on, visitId: id }));
  }

  @Get('bezoek/:visitId')
  @Html()
  async show(@OnEvent() scope: EventScope, @Param('visitId') visitId: string): Promise<PageOrRedirect> {
    return <VisitPage {...scope} visit={await this.visit(scope, visitId)} />;
  }

  @Post('bezoek/:visitId')
  @Html()
  async change(
    @PostOnEvent(forms.visitTermsForm) post: EventPost<typeof forms.visitTermsForm>,
  ): Promise<PageOrRedirect> {
    const { user, event } = post;
    const visit = await this.visit(post, post.params['visitId'] ?? '');
    return submit(post, {
      act: this.edits.unlessChanged(post, this.edited(post, visit.id), (terms) =>
        this.changeVisit.execute({ ...post.on, visitId: visit.id, ...terms }),
      ),
      next: eventAddress(event, '/programma', 'saved'),
      page: (state) => <VisitPage user={user} event={event} visit={visit} state={state} />,
    });
  }

  private edited(scope: EventScope, id: string): EditedRow {
    return { id, values: async () => forms.visitTermsValues(await this.visit(scope, id)) };
  }

  private async visit({ event }: EventScope, visitId: string): Promise<VisitView> {
    const { visits } = await this.events.programme(event.id, 'next');
    const visit = visits.find(({ id }) => id === visitId);
    if (!visit) throw new DomainError('EVENT.VISIT_NOT_FOUND', 'not-found', eventTexts.visitNotFound);
    return visit;
  }
}

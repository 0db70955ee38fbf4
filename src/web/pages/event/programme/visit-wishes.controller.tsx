import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { DomainError } from '../../../../kernel';
import { EventReader, isProgrammeOpen, SetVisitWishes } from '../../../../modules/events';
import { SignedIn } from '../../../../modules/identity';
import { VisitLayoutReader } from '../../../../modules/interviews';
import { eventTexts } from '../../../../texts/events';
import { visitLayoutTexts } from '../../../../texts/visit-layout';
import { eventAddress, OnEvent, PostOnEvent, type EventPost, type EventScope } from '../../../forms/event-post';
import type { FormState } from '../../../forms/form-state';
import { submit } from '../../../forms/submit';
import { Html, type PageOrRedirect } from '../../../layout';
import * as forms from './visit-wishes.forms';
import { VisitWishesPage, type VisitWishesProps } from './visit-wishes.page';

/** What is wanted of a visit, whose hours then follow the vehicles. */
@Controller('evenementen/:code/programma/bezoek/:visitId/wensen')
@SignedIn('coordinator')
export class VisitWishesController {
  constructor(
    private readonly events: EventReader,
    private readonly layouts: VisitLayoutReader,
    private readonly setWishes: SetVisitWishes,
  ) {}

  @Get()
  @Html()
  async show(
    @OnEvent() scope: EventScope,
    @Param('visitId') visitId: string,
    @Query('done') done?: string,
  ): Promise<PageOrRedirect> {
    const notice = done === undefined ? undefined : visitLayoutTexts.saved;
    return <VisitWishesPage {...await this.view(scope, visitId)} notice={notice} />;
  }

  @Post()
  @Html()
  save(@PostOnEvent(forms.visitWishesForm) post: EventPost<typeof forms.visitWishesForm>): Promise<PageOrRedirect> {
    const visitId = post.params['visitId'] ?? '';
    return submit(post, {
      act: (wanted) => this.setWishes.execute({ ...post.on, visitId, wanted }),
      next: eventAddress(post.event, `/programma/bezoek/${visitId}/wensen`, 'saved'),
      page: (state) => this.page(post, visitId, state),
    });
  }

  @Post('weg')
  @Html()
  typed(@PostOnEvent(forms.typedHoursForm) post: EventPost<typeof forms.typedHoursForm>): Promise<PageOrRedirect> {
    const visitId = post.params['visitId'] ?? '';
    return submit(post, {
      act: () => this.setWishes.execute({ ...post.on, visitId, wanted: null }),
      next: eventAddress(post.event, '/programma', 'saved'),
      page: (state) => this.page(post, visitId, state),
    });
  }

  private async page(scope: EventScope, visitId: string, state: FormState): Promise<PageOrRedirect> {
    return <VisitWishesPage {...await this.view(scope, visitId)} state={state} />;
  }

  private async view({ user, event }: EventScope, visitId: string): Promise<VisitWishesProps> {
    const { visits, tourGroups } = await this.events.programme(event.id, 'next');
    const visit = visits.find(({ id, kind }) => id === visitId && kind === 'host');
    if (!visit) throw new DomainError('EVENT.VISIT_NOT_FOUND', 'not-found', eventTexts.visitNotFound);
    return {
      ...{ user, event, visit, groups: tourGroups },
      layout: await this.layouts.ofVisit(event, visit, forms.wantedNow(visit)),
      isOpen: isProgrammeOpen(event.state),
    };
  }
}

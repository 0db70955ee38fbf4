import { Controller, Get, Post, Query } from '@nestjs/common';
import { EventReader, SetTourTerms } from '../../../../modules/events';
import { SignedIn } from '../../../../modules/identity';
import { AcceptTours, ProposeTours, UndoTours } from '../../../../modules/interviews';
import { tourTexts as t } from '../../../../texts/tours';
import { eventAddress, OnEvent, PostOnEvent, type EventPost, type EventScope } from '../../../forms/event-post';
import type { Form, FormValue } from '../../../forms/form';
import { textIn } from '../../../forms/form-body';
import type { FormState } from '../../../forms/form-state';
import { submit } from '../../../forms/submit';
import { Html, type PageOrRedirect } from '../../../layout';
import { acceptForm, termsForm, termsOf, undoForm } from './tours.forms';
import { ToursPage } from './tours.page';
import { ToursReader } from './tours.reader';

const NOTICES: Readonly<Record<string, string>> = { accepted: t.accepted, undone: t.undone };

/** The coordinator's proposal for tours. */
@Controller('evenementen/:code/rondleidingen')
@SignedIn('coordinator')
export class ToursController {
  constructor(
    private readonly events: EventReader,
    private readonly tours: ToursReader,
    private readonly setTerms: SetTourTerms,
    private readonly proposeTours: ProposeTours,
    private readonly acceptTours: AcceptTours,
    private readonly undoTours: UndoTours,
  ) {}

  @Get()
  @Html()
  show(@OnEvent() scope: EventScope, @Query('done') done = ''): Promise<PageOrRedirect> {
    return this.page(scope, { notice: NOTICES[done] });
  }

  @Post('stel-voor')
  @Html()
  propose(@PostOnEvent(termsForm) post: EventPost<typeof termsForm>): Promise<PageOrRedirect> {
    return this.change(post, eventAddress(post.event, '/rondleidingen#proposal'), async (form) => {
      const { visits } = await this.events.programme(post.event.id);
      const hosts = visits.filter(({ kind }) => kind === 'host');
      await this.setTerms.execute({ ...post.on, visits: termsOf(hosts, form) });
      await this.proposeTours.execute(post.on);
    });
  }

  @Post('aanvaard')
  @Html()
  accept(@PostOnEvent(acceptForm) post: EventPost<typeof acceptForm>): Promise<PageOrRedirect> {
    return this.change(post, eventAddress(post.event, '/rondleidingen', 'accepted'), ({ proposalId }) =>
      this.acceptTours.execute({ ...post.on, proposalId }),
    );
  }

  @Post('ongedaan')
  @Html()
  undo(@PostOnEvent(undoForm) post: EventPost<typeof undoForm>): Promise<PageOrRedirect> {
    const isFromBoard = textIn(post.typed, 'back') !== '';
    const next = isFromBoard ? eventAddress(post.event, '/gesprekken', 'tours') : undefined;
    return this.change(post, next ?? eventAddress(post.event, '/rondleidingen', 'undone'), ({ acceptedId }) =>
      this.undoTours.execute({ ...post.on, acceptedId }),
    );
  }

  /** Does something and goes on; a refusal is shown on the page as it now is, with what was typed. */
  private change<F extends Form>(
    post: EventPost<F>,
    next: string,
    act: (value: FormValue<F>) => Promise<unknown>,
  ): Promise<PageOrRedirect> {
    return submit(post, { act, next, page: (state) => this.page(post, { state }) });
  }

  private async page(
    scope: EventScope,
    shown: { readonly notice?: string | undefined; readonly state?: FormState },
  ): Promise<PageOrRedirect> {
    return <ToursPage {...await this.tours.ofEvent(scope)} {...shown} />;
  }
}

import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { DomainError } from '../../../../kernel';
import { ChangeVisit, EventReader, type EventView, type VisitView } from '../../../../modules/events';
import { SignedIn, User, type CurrentUser } from '../../../../modules/identity';
import { eventTexts } from '../../../../texts/events';
import { Html, renderPage } from '../../../layout';
import { visitTermsForm, visitTermsValues } from './programme.forms';
import { redirect } from '../../../forms/redirect';
import { submit, type FormBody } from '../../../forms/legacy-submit';
import { VisitPage } from './visit.page';

const FORM = 'bezoek';

interface VisitAddress {
  readonly code: string;
  readonly visitId: string;
}

/** The form that changes one visit of an event. */
@Controller('evenementen/:code/programma/bezoek/:visitId')
@SignedIn('coordinator')
export class VisitController {
  constructor(
    private readonly events: EventReader,
    private readonly changeVisit: ChangeVisit,
  ) {}

  @Get()
  @Html()
  async show(@User() user: CurrentUser, @Param() address: VisitAddress): Promise<string> {
    const { event, visit } = await this.find(user, address);
    const state = { form: FORM, values: visitTermsValues(visit), errors: {} };
    return renderPage(<VisitPage user={user} event={event} visit={visit} state={state} />);
  }

  @Post()
  @Html()
  async change(
    @User() user: CurrentUser,
    @Param() address: VisitAddress,
    @Body() body: FormBody | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { event, visit } = await this.find(user, address);
    const refusal = await submit(FORM, visitTermsForm, body, (terms) =>
      this.changeVisit.execute({ user, eventId: event.id, visitId: visit.id, ...terms }),
    );
    if (!refusal) return redirect(reply, `/evenementen/${event.code}/programma?gedaan=ja`);
    void reply.status(refusal.status);
    return renderPage(<VisitPage user={user} event={event} visit={visit} state={refusal} />);
  }

  private async find(user: CurrentUser, address: VisitAddress): Promise<{ event: EventView; visit: VisitView }> {
    const event = await this.events.byIdOrCode(user.associationId, address.code);
    const { visits } = await this.events.programme(event.id);
    const visit = visits.find(({ id }) => id === address.visitId);
    if (!visit) throw new DomainError('EVENT.VISIT_NOT_FOUND', 'not-found', eventTexts.visitNotFound);
    return { event, visit };
  }
}

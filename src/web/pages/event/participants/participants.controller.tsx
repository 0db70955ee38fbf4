import { Controller, Get, Post, Query } from '@nestjs/common';
import { AccessLogRepository, SignedIn } from '../../../../modules/identity';
import { SettleMergeProposal } from '../../../../modules/registrations';
import { counsellorTexts } from '../../../../texts/counsellor';
import { eventAddress, OnEvent, PostOnEvent, type EventPost, type EventScope } from '../../../forms/event-post';
import { showsLeavers } from '../../../components/person/leavers';
import type { FormState } from '../../../forms/form-state';
import { submit } from '../../../forms/submit';
import { Html, type PageOrRedirect } from '../../../layout';
import { verdictForm } from './participants.forms';
import { ParticipantsPage } from './participants.page';
import { ParticipantsReader } from './participants.reader';

const NOTICES: Readonly<Record<string, string>> = counsellorTexts.notices;

/** The coordinator's page of participants: who comes, who waits and why. */
@Controller('evenementen/:code/deelnemers')
@SignedIn('coordinator')
export class ParticipantsController {
  constructor(
    private readonly participants: ParticipantsReader,
    private readonly accessLog: AccessLogRepository,
    private readonly settleMergeProposal: SettleMergeProposal,
  ) {}

  @Get()
  @Html()
  list(@OnEvent() scope: EventScope, @Query('done') done = '', @Query('toon') show?: unknown): Promise<PageOrRedirect> {
    return this.page(scope, { notice: NOTICES[done], isOnlyLeavers: showsLeavers(show) });
  }

  @Post('dubbel/:proposalId')
  @Html()
  settle(@PostOnEvent(verdictForm, 'proposalId') post: EventPost<typeof verdictForm>): Promise<PageOrRedirect> {
    const proposalId = post.params['proposalId'] ?? '';
    return submit(post, {
      act: ({ verdict }) => this.settleMergeProposal.execute({ user: post.user, proposalId, verdict }),
      next: eventAddress(post.event, '/deelnemers', 'settled'),
      page: (state) => this.page(post, { state }),
    });
  }

  private async page(
    { user, event }: EventScope,
    shown: { readonly notice?: string | undefined; readonly state?: FormState; readonly isOnlyLeavers?: boolean },
  ): Promise<PageOrRedirect> {
    const people = await this.participants.ofEvent(user, event);
    const { participants, waiting, leavers } = people;
    const listed = shown.isOnlyLeavers === true ? leavers : [...participants, ...waiting, ...leavers];
    const registrationIds = [...new Set(listed.map(({ registration }) => registration.id))];
    await this.accessLog.readList(user, { of: 'event', id: event.id, screen: 'lijst-deelnemers', registrationIds });
    return <ParticipantsPage user={user} event={event} {...people} {...shown} />;
  }
}

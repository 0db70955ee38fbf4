import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { DomainError } from '../../../../kernel';
import { EventReader, type EventView } from '../../../../modules/events';
import { SignedIn, User, type CurrentUser } from '../../../../modules/identity';
import { ChangeInterviewDraft } from '../../../../modules/interviews';
import { Html, renderPage } from '../../../layout';
import { redirect } from '../../../forms/redirect';
import { draftChangeOf, type FormBody } from './interviews.forms';
import { InterviewBoardPage } from './interview-board.page';
import { InterviewBoardReader } from './interview-board.reader';
import { PersonInterviewsPage } from './person-interviews.page';
import { PersonInterviewsReader } from './person-interviews.reader';

/** One person's interviews in the draft, changed by hand. */
@Controller('evenementen/:code/gesprekken/deelnemer/:registrationId')
@SignedIn('coordinator')
export class PersonInterviewsController {
  constructor(
    private readonly events: EventReader,
    private readonly people: PersonInterviewsReader,
    private readonly board: InterviewBoardReader,
    private readonly changeDraft: ChangeInterviewDraft,
  ) {}

  @Get()
  @Html()
  async show(
    @User() user: CurrentUser,
    @Param('code') code: string,
    @Param('registrationId') registrationId: string,
  ): Promise<string> {
    const event = await this.events.byIdOrCode(user.associationId, code);
    const person = await this.people.ofPerson(event, registrationId);
    return renderPage(<PersonInterviewsPage user={user} event={event} {...person} />);
  }

  @Post()
  @Html()
  async change(
    @User() user: CurrentUser,
    @Param('code') code: string,
    @Param('registrationId') registrationId: string,
    @Body() body: FormBody | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const event = await this.events.byIdOrCode(user.associationId, code);
    try {
      await this.changeDraft.execute({ user, eventId: event.id, ...draftChangeOf(registrationId, body ?? {}) });
    } catch (error) {
      if (!(error instanceof DomainError) || (error.kind !== 'conflict' && error.kind !== 'invalid')) throw error;
      void reply.status(error.kind === 'conflict' ? 409 : 422);
      return this.refused(user, event, registrationId, body ?? {}, error);
    }
    return redirect(reply, `/evenementen/${encodeURIComponent(code)}/gesprekken?gedaan=gewijzigd`);
  }

  /** A broken rule is shown where the choice was made; when somebody else was first, the board as it now is. */
  private async refused(
    user: CurrentUser,
    event: EventView,
    registrationId: string,
    chosen: FormBody,
    { code, message }: DomainError,
  ): Promise<string> {
    const board = await this.board.ofEvent(event);
    const problem = board.named(message);
    if (code === 'INTERVIEWS.CHANGED_MEANWHILE' || !board.draft) {
      return renderPage(
        <InterviewBoardPage user={user} event={event} notice={undefined} problem={problem} {...board} />,
      );
    }
    const person = await this.people.ofPerson(event, registrationId);
    return renderPage(<PersonInterviewsPage user={user} event={event} problem={problem} chosen={chosen} {...person} />);
  }
}

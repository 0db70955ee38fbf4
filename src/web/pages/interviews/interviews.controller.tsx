import { Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { EventReader, type EventView } from '../../../modules/events';
import { SignedIn, User, type CurrentUser } from '../../../modules/identity';
import { DraftInterviewPlan, PinInterview, PublishInterviewPlan } from '../../../modules/interviews';
import { interviewTexts as t } from '../../../texts/interviews';
import { Html, renderPage } from '../../layout';
import { InterviewBoardPage } from './interview-board';
import { InterviewBoardReader } from './interview-board.reader';

const NOTICES: Readonly<Record<string, string>> = { berekend: t.computed, gepubliceerd: t.published };

/** The coordinator's interview board. */
@Controller('evenementen/:code/gesprekken')
@SignedIn('coordinator')
export class InterviewsController {
  constructor(
    private readonly events: EventReader,
    private readonly board: InterviewBoardReader,
    private readonly draftPlan: DraftInterviewPlan,
    private readonly publishPlan: PublishInterviewPlan,
    private readonly pinInterview: PinInterview,
  ) {}

  @Get()
  @Html()
  async show(@User() user: CurrentUser, @Param('code') code: string, @Query('gedaan') done?: string): Promise<string> {
    const event = await this.event(user, code);
    const board = await this.board.ofEvent(event);
    return renderPage(<InterviewBoardPage user={user} event={event} notice={NOTICES[done ?? '']} {...board} />);
  }

  @Post('bereken')
  async compute(@User() user: CurrentUser, @Param('code') code: string, @Res() reply: FastifyReply): Promise<void> {
    await this.draftPlan.execute({ user, eventId: code });
    await reply.redirect(`/evenementen/${encodeURIComponent(code)}/gesprekken?gedaan=berekend`, 303);
  }

  @Post('publiceer')
  async publish(@User() user: CurrentUser, @Param('code') code: string, @Res() reply: FastifyReply): Promise<void> {
    await this.publishPlan.execute({ user, eventId: code });
    await reply.redirect(`/evenementen/${encodeURIComponent(code)}/gesprekken?gedaan=gepubliceerd`, 303);
  }

  @Post(':interviewId/vast')
  pin(
    @User() user: CurrentUser,
    @Param('code') code: string,
    @Param('interviewId') interviewId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.setPinned({ user, eventId: code, interviewId, pinned: true }, reply);
  }

  @Post(':interviewId/los')
  unpin(
    @User() user: CurrentUser,
    @Param('code') code: string,
    @Param('interviewId') interviewId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.setPinned({ user, eventId: code, interviewId, pinned: false }, reply);
  }

  private async setPinned(command: Parameters<PinInterview['execute']>[0], reply: FastifyReply): Promise<void> {
    await this.pinInterview.execute(command);
    await reply.redirect(`/evenementen/${encodeURIComponent(command.eventId)}/gesprekken`, 303);
  }

  private event(user: CurrentUser, code: string): Promise<EventView> {
    return this.events.byIdOrCode(user.associationId, code);
  }
}

import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { DomainError } from '../../../../kernel';
import { EventReader } from '../../../../modules/events';
import { SignedIn, User, type CurrentUser } from '../../../../modules/identity';
import {
  AddInterpreter,
  DraftInterviewPlan,
  PinInterview,
  PublishInterviewPlan,
  RemoveInterpreter,
  TryWhatIf,
  UndoInterviewChange,
} from '../../../../modules/interviews';
import { parseInput } from '../../../../platform/http';
import { interviewTexts as t } from '../../../../texts/interviews';
import { tourTexts } from '../../../../texts/tours';
import { Html, renderPage } from '../../../layout';
import { redirect } from '../../../forms/redirect';
import { interpreterForm, tryForm, versionForm, type FormBody } from './interviews.forms';
import { InterviewBoardPage } from './interview-board.page';
import { InterviewBoardReader } from './interview-board.reader';

const NOTICES: Readonly<Record<string, string>> = {
  berekend: t.computed,
  gepubliceerd: t.published,
  gewijzigd: t.changed,
  ongedaan: t.undone,
  geprobeerd: t.tried,
  rondleidingen: tourTexts.undone,
};

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
    private readonly undoChange: UndoInterviewChange,
    private readonly tryWhatIf: TryWhatIf,
    private readonly addInterpreter: AddInterpreter,
    private readonly removeInterpreter: RemoveInterpreter,
  ) {}

  @Get()
  @Html()
  show(@User() user: CurrentUser, @Param('code') code: string, @Query('gedaan') done?: string): Promise<string> {
    return this.page(user, code, { notice: NOTICES[done ?? ''] });
  }

  @Post('bereken')
  @Html()
  compute(
    @User() user: CurrentUser,
    @Param('code') eventId: string,
    @Body() body: FormBody | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { versie: version } = parseInput(versionForm, body ?? {});
    return this.act(user, eventId, reply, 'berekend', () => this.draftPlan.execute({ user, eventId, version }));
  }

  @Post('publiceer')
  @Html()
  publish(
    @User() user: CurrentUser,
    @Param('code') eventId: string,
    @Body() body: FormBody | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { versie: version } = parseInput(versionForm, body ?? {});
    return this.act(user, eventId, reply, 'gepubliceerd', () => this.publishPlan.execute({ user, eventId, version }));
  }

  @Post('ongedaan')
  @Html()
  undo(
    @User() user: CurrentUser,
    @Param('code') eventId: string,
    @Body() body: FormBody | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { versie: version = 0 } = parseInput(versionForm, body ?? {});
    return this.act(user, eventId, reply, 'ongedaan', () => this.undoChange.execute({ user, eventId, version }));
  }

  @Post('probeer')
  @Html()
  tryChange(
    @User() user: CurrentUser,
    @Param('code') eventId: string,
    @Body() body: FormBody | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { versie: version, nummer: at } = parseInput(tryForm, body ?? {});
    return this.act(user, eventId, reply, 'geprobeerd', () => this.tryWhatIf.execute({ user, eventId, version, at }));
  }

  @Post('tolken')
  @Html()
  interpreter(
    @User() user: CurrentUser,
    @Param('code') eventId: string,
    @Body() body: FormBody | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { naam: name, talen, rijdt } = parseInput(interpreterForm, body ?? {});
    return this.act(user, eventId, reply, '', () =>
      this.addInterpreter.execute({ user, eventId, name, languages: talen.split(','), rides: rijdt !== '' }),
    );
  }

  @Post('tolken/:interpreterId/weg')
  @Html()
  noInterpreter(
    @User() user: CurrentUser,
    @Param('code') eventId: string,
    @Param('interpreterId') interpreterId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return this.act(user, eventId, reply, '', () => this.removeInterpreter.execute({ user, eventId, interpreterId }));
  }

  @Post(':interviewId/vast')
  @Html()
  pin(
    @User() user: CurrentUser,
    @Param('code') eventId: string,
    @Param('interviewId') interviewId: string,
    @Body() body: FormBody | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { versie: version } = parseInput(versionForm, body ?? {});
    const command = { user, eventId, interviewId, version, pinned: true };
    return this.act(user, eventId, reply, '', () => this.pinInterview.execute(command));
  }

  @Post(':interviewId/los')
  @Html()
  unpin(
    @User() user: CurrentUser,
    @Param('code') eventId: string,
    @Param('interviewId') interviewId: string,
    @Body() body: FormBody | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { versie: version } = parseInput(versionForm, body ?? {});
    const command = { user, eventId, interviewId, version, pinned: false };
    return this.act(user, eventId, reply, '', () => this.pinInterview.execute(command));
  }

  /** Does something and goes back to the board; a refusal is shown on the board as it now is. */
  private async act(
    user: CurrentUser,
    code: string,
    reply: FastifyReply,
    done: string,
    change: () => Promise<unknown>,
  ): Promise<string> {
    try {
      await change();
    } catch (error) {
      if (!(error instanceof DomainError) || (error.kind !== 'conflict' && error.kind !== 'invalid')) throw error;
      void reply.status(error.kind === 'conflict' ? 409 : 422);
      return this.page(user, code, { problem: error.message });
    }
    const query = done === '' ? '' : `?gedaan=${done}`;
    return redirect(reply, `/evenementen/${encodeURIComponent(code)}/gesprekken${query}`);
  }

  private async page(
    user: CurrentUser,
    code: string,
    said: { readonly notice?: string | undefined; readonly problem?: string },
  ): Promise<string> {
    const event = await this.events.byIdOrCode(user.associationId, code);
    const board = await this.board.ofEvent(event);
    const problem = said.problem === undefined ? undefined : board.named(said.problem);
    return renderPage(
      <InterviewBoardPage user={user} event={event} notice={said.notice} problem={problem} {...board} />,
    );
  }
}

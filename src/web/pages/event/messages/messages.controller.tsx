import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { DomainError } from '../../../../kernel';
import { EventReader } from '../../../../modules/events';
import { AccessLogRepository, SignedIn, User, type CurrentUser } from '../../../../modules/identity';
import {
  allMessageKinds,
  ChangeMessage,
  EventMessagesReader,
  holdings,
  HoldMessages,
  messageActions,
  PreviewMessage,
  ReleasePlanHolds,
} from '../../../../modules/notifications';
import { parseInput } from '../../../../platform/http';
import { holdMessagesTexts } from '../../../../texts/hold-messages';
import { messageTexts } from '../../../../texts/messages';
import { planWaitTexts } from '../../../../texts/plan-waits';
import { Html, renderPage } from '../../../layout';
import { MessagePage } from './message.page';
import { MessagesPage } from './messages.page';

const notices: Readonly<Record<string, string>> = {
  ...messageTexts.page.notices,
  ...holdMessagesTexts.notices,
  'niet-wachten': planWaitTexts.notice,
};
const action = z.enum(messageActions);
const together = z.object({
  wat: z.enum(holdings),
  soort: z.union([z.literal('').transform(() => undefined), z.enum(allMessageKinds)]).optional(),
});

/** Every message of an event: what it says, where it stands, and what a coordinator can do about it. */
@Controller('evenementen/:code/berichten')
@SignedIn('coordinator')
export class MessagesController {
  constructor(
    private readonly events: EventReader,
    private readonly messages: EventMessagesReader,
    private readonly previewMessage: PreviewMessage,
    private readonly changeMessage: ChangeMessage,
    private readonly holdMessages: HoldMessages,
    private readonly stopWaitingForPlan: ReleasePlanHolds,
    private readonly accessLog: AccessLogRepository,
  ) {}

  @Get()
  @Html()
  async list(@User() user: CurrentUser, @Param('code') code: string, @Query('gedaan') done?: string): Promise<string> {
    const event = await this.events.byIdOrCode(user.associationId, code);
    const messages = await this.messages.ofEvent(user, event.id);
    return renderPage(<MessagesPage user={user} event={event} messages={messages} notice={notices[done ?? '']} />);
  }

  @Get(':messageId')
  @Html()
  async preview(
    @User() user: CurrentUser,
    @Param('code') code: string,
    @Param('messageId') messageId: string,
  ): Promise<string> {
    const event = await this.events.byIdOrCode(user.associationId, code);
    const preview = await this.previewMessage.execute({ user, eventId: event.id, messageId });
    const message = (await this.messages.ofEvent(user, event.id)).find(({ id }) => id === messageId);
    if (!message) throw new DomainError('MESSAGE.NOT_FOUND', 'not-found', messageTexts.unknownMessage);
    await this.accessLog.read(user, 'message', messageId, 'berichten');
    return renderPage(<MessagePage user={user} event={event} message={message} preview={preview} />);
  }

  @Post('samen')
  async holdOrRelease(
    @User() user: CurrentUser,
    @Param('code') code: string,
    @Body() body: unknown,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const event = await this.events.byIdOrCode(user.associationId, code);
    const { wat, soort } = parseInput(together, body);
    await this.holdMessages.execute({ user, eventId: event.id, kind: soort, action: wat });
    await reply.redirect(`/evenementen/${encodeURIComponent(event.code)}/berichten?gedaan=${wat}-all`, 303);
  }

  @Post('niet-wachten')
  async stopWaiting(@User() user: CurrentUser, @Param('code') code: string, @Res() reply: FastifyReply): Promise<void> {
    const event = await this.events.byIdOrCode(user.associationId, code);
    await this.stopWaitingForPlan.execute({ user, event });
    await reply.redirect(`/evenementen/${encodeURIComponent(event.code)}/berichten?gedaan=niet-wachten`, 303);
  }

  @Post(':messageId/:action')
  async change(
    @User() user: CurrentUser,
    @Param('code') code: string,
    @Param('messageId') messageId: string,
    @Param('action') given: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const event = await this.events.byIdOrCode(user.associationId, code);
    const wanted = parseInput(action, given);
    await this.changeMessage.execute({ user, eventId: event.id, messageId, action: wanted });
    await reply.redirect(`/evenementen/${encodeURIComponent(event.code)}/berichten?gedaan=${wanted}`, 303);
  }
}

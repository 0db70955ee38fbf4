import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { DomainError } from '../../../../kernel';
import { AccessLogRepository, SignedIn } from '../../../../modules/identity';
import {
  ChangeMessage,
  EventMessagesReader,
  HoldMessages,
  MailPauseReader,
  messageActions,
  PreviewMessage,
  ReleasePlanHolds,
} from '../../../../modules/notifications';
import { holdMessagesTexts } from '../../../../texts/hold-messages';
import { messageTexts } from '../../../../texts/messages';
import { planHoldTexts } from '../../../../texts/plan-holds';
import { eventAddress, OnEvent, PostOnEvent, type EventPost, type EventScope } from '../../../forms/event-post';
import type { FormState } from '../../../forms/form-state';
import { submit } from '../../../forms/submit';
import { Html, type PageOrRedirect } from '../../../layout';
import { MessagePage } from './message.page';
import { holdForm, messageForm, planHoldForm } from './messages.forms';
import { MessagesPage } from './messages.page';

const NOTICES: Readonly<Record<string, string>> = {
  ...messageTexts.page.notices,
  ...holdMessagesTexts.notices,
  'no-plan-hold': planHoldTexts.notice,
};

interface Shown {
  readonly notice?: string | undefined;
  readonly state?: FormState;
}

/** Every message of an event: what it says, where it stands, and what a coordinator can do about it. */
@Controller('evenementen/:code/berichten')
@SignedIn('coordinator')
export class MessagesController {
  constructor(
    private readonly messages: EventMessagesReader,
    private readonly mailPause: MailPauseReader,
    private readonly previewMessage: PreviewMessage,
    private readonly changeMessage: ChangeMessage,
    private readonly holdMessages: HoldMessages,
    private readonly releasePlanHolds: ReleasePlanHolds,
    private readonly accessLog: AccessLogRepository,
  ) {}

  @Get()
  @Html()
  list(@OnEvent() scope: EventScope, @Query('done') done = ''): Promise<PageOrRedirect> {
    return this.listPage(scope, { notice: NOTICES[done] });
  }

  @Get(':messageId')
  @Html()
  preview(@OnEvent() scope: EventScope, @Param('messageId') messageId: string): Promise<PageOrRedirect> {
    return this.messagePage(scope, messageId);
  }

  @Post('samen')
  @Html()
  hold(@PostOnEvent(holdForm) post: EventPost<typeof holdForm>): Promise<PageOrRedirect> {
    return submit(post, {
      act: async (hold) => {
        await this.holdMessages.execute({ ...post.on, kind: hold.kind, action: hold.action });
        return `${hold.action}-all`;
      },
      next: (done) => eventAddress(post.event, '/berichten', done),
      page: (state) => this.listPage(post, { state }),
    });
  }

  @Post('niet-wachten')
  @Html()
  noPlanHold(@PostOnEvent(planHoldForm) post: EventPost<typeof planHoldForm>): Promise<PageOrRedirect> {
    const { user, event } = post;
    return submit(post, {
      act: () => this.releasePlanHolds.execute({ user, event }),
      next: eventAddress(event, '/berichten', 'no-plan-hold'),
      page: (state) => this.listPage(post, { state }),
    });
  }

  /** A refusal is shown at the message itself, as it now is. */
  @Post(':messageId/:action')
  @Html()
  change(@PostOnEvent(messageForm) post: EventPost<typeof messageForm>): Promise<PageOrRedirect> {
    const { messageId = '' } = post.params;
    const action = messageActions.find((known) => known === post.params['action']);
    return submit(post, {
      act: () => {
        if (!action) throw new DomainError('MESSAGE.UNKNOWN_ACTION', 'invalid', messageTexts.unknownAction);
        return this.changeMessage.execute({ ...post.on, messageId, action });
      },
      next: eventAddress(post.event, '/berichten', action),
      page: (state) => this.messagePage(post, messageId, state),
    });
  }

  private async listPage({ user, event }: EventScope, shown: Shown): Promise<PageOrRedirect> {
    const messages = await this.messages.ofEvent(user, event.id);
    const trouble = await this.mailPause.current();
    return <MessagesPage user={user} event={event} messages={messages} trouble={trouble} {...shown} />;
  }

  private async messagePage(
    { user, event }: EventScope,
    messageId: string,
    state?: FormState,
  ): Promise<PageOrRedirect> {
    const preview = await this.previewMessage.execute({ user, eventId: event.id, messageId });
    const message = (await this.messages.ofEvent(user, event.id)).find(({ id }) => id === messageId);
    if (!message) throw new DomainError('MESSAGE.NOT_FOUND', 'not-found', messageTexts.unknownMessage);
    await this.accessLog.read(user, 'message', messageId, 'berichten');
    return <MessagePage user={user} event={event} message={message} preview={preview} state={state} />;
  }
}

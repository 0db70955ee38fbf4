import type { VNode } from 'preact';
import { messageLifeCycle, type MessageAction, type MessageView } from '../../../modules/notifications';
import { momentText } from '../../../texts/dates';
import { messageTexts } from '../../../texts/messages';
import { planHoldTexts } from '../../../texts/plan-holds';
import { Badge, PostButton, type Tone } from '..';

const t = messageTexts.page;

const TONES: Readonly<Record<MessageView['state'], Tone>> = {
  planned: 'info',
  held: 'warn',
  queued: 'info',
  sending: 'info',
  sent: 'ok',
  uncertain: 'warn',
  failed: 'problem',
  missed: 'warn',
  cancelled: 'info',
};

/** States about which a person has to do something. */
export const needsAttention = ({ state }: MessageView): boolean => state === 'failed' || state === 'uncertain';

export const nameOf = ({ recipientName }: MessageView): string => recipientName ?? t.unknownRecipient;

export const kindOf = ({ kind }: MessageView): string => messageTexts.kinds[kind];

type FailureKind = NonNullable<MessageView['failure']>['kind'];

const OWN_WORDS: Readonly<Partial<Record<FailureKind, string>>> = messageTexts.failures;

/** Why a message was not sent: our own reason, or that of a mail server in its words. */
function reasonOf({ dropReason, failure }: MessageView): string | undefined {
  if (dropReason !== null) return messageTexts.dropReasons[dropReason];
  if (failure === null) return undefined;
  const { kind, text } = failure;
  const own = OWN_WORDS[kind];
  if (own !== undefined) return own;
  return text === null || text === '' ? undefined : t.reason(text);
}

export function MessageStateCell({ message }: { readonly message: MessageView }): VNode {
  const reason = reasonOf(message);
  return (
    <>
      {message.awaitsPlan ? (
        <Badge tone="warn">{planHoldTexts.state}</Badge>
      ) : (
        <Badge tone={TONES[message.state]}>{messageTexts.states[message.state]}</Badge>
      )}
      {message.channel === 'sms' ? <span class="small"> {t.asSms}</span> : null}
      {message.channel === 'task' ? <span class="small"> {t.asTask}</span> : null}
      {reason === undefined ? null : <div class="muted small">{reason}</div>}
      {message.attempts > 1 ? <div class="muted small">{t.attempts(message.attempts)}</div> : null}
    </>
  );
}

export function momentOf({ sentAt, dueAt, awaitsPlan }: MessageView): string {
  if (sentAt !== null) return t.sent(momentText(sentAt));
  return awaitsPlan ? planHoldTexts.latest(momentText(dueAt)) : t.planned(momentText(dueAt));
}

const ACTIONS: readonly MessageAction[] = ['hold', 'release', 'settle', 'resend'];

/** The buttons that this message's state allows. */
export function MessageActions(props: { readonly eventCode: string; readonly message: MessageView }): VNode {
  const { eventCode, message } = props;
  const path = `/evenementen/${encodeURIComponent(eventCode)}/berichten/${message.id}`;
  return (
    <div class="row">
      {ACTIONS.filter((action) => messageLifeCycle.can(message.state, action)).map((action) => (
        <PostButton
          key={action}
          action={`${path}/${action}`}
          tone="quiet"
          label={t.action(t[action], kindOf(message), nameOf(message))}
        >
          {t[action]}
        </PostButton>
      ))}
    </div>
  );
}

import { messageTexts } from '../../../texts/messages';
import type { TaskOwner } from '../writing/composed';
import type { MailContent } from '../writing/layout/mail-content';
import { spokenText } from '../writing/layout/mail-text';
import type { MessageRow } from './message-row.reader';
import type { NewTask } from '../persistence/task.repository';

const t = messageTexts.task;

/** Why a person gets this to do: nobody can be mailed, or the other side would not have it. */
type Because = 'instead-of-mail' | 'mail-refused' | 'sms-refused';

function titleOf(message: MessageRow, owner: TaskOwner, because: Because): string {
  if (owner.ownTitle !== undefined) return owner.ownTitle;
  const kind = messageTexts.kinds[message.kind];
  if (because === 'sms-refused') return t.smsRefused(owner.recipientName, kind);
  if (because === 'mail-refused') return t.mailRefused(owner.recipientName, kind);
  return owner.byPost ? t.post(owner.recipientName, kind) : t.call(owner.recipientName, kind);
}

function bodyOf(owner: TaskOwner, content: MailContent): string {
  if (owner.ownTitle !== undefined) return spokenText(content);
  const phone = owner.phone === null || owner.phone === '' ? undefined : t.phone(owner.phone);
  const how = owner.byPost ? [phone, t.written] : [phone ?? t.noPhone, t.say];
  return [...how.filter((line) => line !== undefined), spokenText(content)].join('\n\n');
}

/** The task by which a counsellor passes a message on: whom, on which number, and the words. */
export function taskOf(message: MessageRow, owner: TaskOwner, content: MailContent, because: Because): NewTask {
  return {
    associationId: message.associationId,
    userId: owner.userId,
    eventId: message.eventId,
    registrationId: message.recipientType === 'participant' ? message.recipientId : null,
    messageId: message.id,
    title: titleOf(message, owner, because).slice(0, 200),
    body: bodyOf(owner, content),
    dueAt: message.usefulUntil,
  };
}

import type { VNode } from 'preact';
import type { EventView } from '../../../../modules/events';
import type { CurrentUser } from '../../../../modules/identity';
import type { MessagePreview, MessageView } from '../../../../modules/notifications';
import { messageTexts } from '../../../../texts/messages';
import { EmptyState, Facts, Section } from '../../../components';
import type { FormState } from '../../../forms/form-state';
import { EventPage } from '../../../layout';
import { kindOf, MessageActions, MessageStateCell, momentOf, nameOf } from '../../../components/message/message-parts';
import { Paragraphs } from '../../../components/message/paragraphs';
import { messageForm } from './messages.forms';

const t = messageTexts.page;

interface MessageProps {
  readonly user: CurrentUser;
  readonly event: EventView;
  readonly message: MessageView;
  readonly preview: MessagePreview | undefined;
  /** The form that was refused. */
  readonly state?: FormState | undefined;
}

export function MessagePage({ user, event, message, preview, state }: MessageProps): VNode {
  return (
    <EventPage
      title={kindOf(message)}
      user={user}
      event={event}
      tab="/berichten"
      heading={kindOf(message)}
      state={state}
    >
      <Facts
        items={[
          { term: t.to, value: nameOf(message) },
          { term: t.columns.moment, value: momentOf(message) },
          { term: t.stateTerm, value: <MessageStateCell message={message} /> },
          ...(preview === undefined ? [] : [{ term: t.how, value: t.channels[preview.channel] }]),
          ...(preview?.subject === undefined ? [] : [{ term: t.subject, value: preview.subject }]),
        ]}
      />
      <div id={messageForm.id}>
        <MessageActions eventCode={event.code} message={message} />
      </div>
      <Section title={t.previewTitle}>
        <p class="muted small">{t.previewNote}</p>
        {preview === undefined ? <EmptyState>{t.noPreview}</EmptyState> : <Paragraphs text={preview.text} />}
      </Section>
      <p>
        <a href={`/evenementen/${encodeURIComponent(event.code)}/berichten`}>{t.back}</a>
      </p>
    </EventPage>
  );
}

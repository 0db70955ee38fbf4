import type { VNode } from 'preact';
import type { EventView } from '../../../../modules/events';
import type { CurrentUser } from '../../../../modules/identity';
import type { MailTrouble, MessageView } from '../../../../modules/notifications';
import { messagePlanTexts } from '../../../../texts/message-plan';
import { messageTexts } from '../../../../texts/messages';
import { DataTable, EmptyState, Facts, LinkButton, Section, type Column } from '../../../components';
import type { FormState } from '../../../forms/form-state';
import { EventPage } from '../../../layout';
import { MailTroubleNotice } from './mail-trouble-notice';
import { HoldMessagesForm } from './hold-messages-section';
import {
  kindOf,
  MessageActions,
  MessageStateCell,
  momentOf,
  nameOf,
  needsAttention,
} from '../../../components/message/message-parts';
import { PlanHoldForm } from './plan-hold-section';
import { planAddress } from './message-plan.forms';

const t = messageTexts.page;

interface MessagesProps {
  readonly user: CurrentUser;
  readonly event: EventView;
  readonly messages: readonly MessageView[];
  /** Why no mail goes now. */
  readonly trouble?: MailTrouble | undefined;
  readonly notice?: string | undefined;
  /** The form that was refused. */
  readonly state?: FormState | undefined;
}

export function MessagesPage({ user, event, messages, trouble, notice, state }: MessagesProps): VNode {
  const urgent = messages.filter(needsAttention);
  const columns = columnsOf(event.code);
  return (
    <EventPage title={t.title} user={user} notice={notice} event={event} tab="/berichten" state={state}>
      <p>{t.intro}</p>
      <MailTroubleNotice trouble={trouble} />
      <p class="no-print">
        <LinkButton href={planAddress(event.code)}>{messagePlanTexts.link}</LinkButton>
      </p>
      {messages.length === 0 ? <EmptyState>{t.none}</EmptyState> : <Counts messages={messages} />}
      {urgent.length === 0 ? null : (
        <Section title={t.attention}>
          <DataTable caption={t.attention} hideCaption columns={columns} rows={urgent} />
        </Section>
      )}
      <PlanHoldForm eventCode={event.code} messages={messages} />
      <HoldMessagesForm eventCode={event.code} messages={messages} state={state} />
      {messages.length === 0 ? null : (
        <Section title={t.all}>
          <p>{t.byKind}</p>
          <MessagesByKind columns={columns} messages={messages} />
        </Section>
      )}
    </EventPage>
  );
}

/** Hundreds of messages in one list are of no use on a telephone. */
function MessagesByKind(props: {
  readonly columns: Column<MessageView>[];
  readonly messages: readonly MessageView[];
}): VNode {
  const kinds = [...new Set(props.messages.map(({ kind }) => kind))];
  return (
    <>
      {kinds.map((kind) => {
        const rows = props.messages.filter((message) => message.kind === kind);
        const title = t.ofKind(messageTexts.kinds[kind], rows.length);
        return (
          <details key={kind}>
            <summary>{title}</summary>
            <DataTable caption={title} hideCaption columns={props.columns} rows={rows} />
          </details>
        );
      })}
    </>
  );
}

function Counts({ messages }: { readonly messages: readonly MessageView[] }): VNode {
  const states = [...new Set(messages.map(({ state }) => state))];
  return (
    <Section title={t.counts}>
      <Facts
        items={states.map((state) => ({
          term: messageTexts.states[state],
          value: messages.filter((message) => message.state === state).length,
        }))}
      />
    </Section>
  );
}

const columnsOf = (code: string): Column<MessageView>[] => [
  { label: t.columns.recipient, heading: true, cell: nameOf },
  { label: t.columns.kind, cell: (message) => <PreviewLink code={code} message={message} /> },
  { label: t.columns.state, cell: (message) => <MessageStateCell message={message} /> },
  { label: t.columns.moment, cell: momentOf },
  { label: t.columns.action, cell: (message) => <MessageActions eventCode={code} message={message} /> },
];

function PreviewLink({ code, message }: { readonly code: string; readonly message: MessageView }): VNode {
  return (
    <a
      href={`/evenementen/${encodeURIComponent(code)}/berichten/${message.id}`}
      aria-label={t.previewOf(kindOf(message), nameOf(message))}
    >
      {kindOf(message)}
    </a>
  );
}

import type { VNode } from 'preact';
import { allMessageKinds, messageLifeCycle, type MessageView } from '../../../../modules/notifications';
import { holdMessagesTexts as t } from '../../../../texts/hold-messages';
import { messageTexts } from '../../../../texts/messages';
import { Section, SelectField, SubmitButton } from '../../../components';
import { fieldsOf, type FormState } from '../../../forms/form-state';
import { holdForm } from './messages.forms';

/** Stops or releases all messages of the event that wait, or those of one kind; nothing when nothing waits. */
export function HoldMessagesForm(props: {
  readonly eventCode: string;
  readonly messages: readonly MessageView[];
  readonly state: FormState | undefined;
}): VNode | null {
  const canHold = props.messages.filter(({ state }) => messageLifeCycle.can(state, 'hold'));
  const canRelease = props.messages.filter(({ state }) => messageLifeCycle.can(state, 'release'));
  const kinds = new Set([...canHold, ...canRelease].map(({ kind }) => kind));
  if (kinds.size === 0) return null;
  return (
    <Section title={t.title}>
      <p>{t.intro}</p>
      <form
        method="post"
        action={`/evenementen/${encodeURIComponent(props.eventCode)}/berichten/samen`}
        id={holdForm.id}
      >
        <SelectField
          {...fieldsOf(props.state, holdForm)('kind')}
          label={t.kind}
          empty={t.allKinds}
          hint={t.late}
          options={allMessageKinds
            .filter((kind) => kinds.has(kind))
            .map((kind) => ({ value: kind, label: messageTexts.kinds[kind] }))}
        />
        <div class="row">
          {canHold.length === 0 ? null : (
            <SubmitButton tone="plain" name="action" value="hold">
              {t.hold}
            </SubmitButton>
          )}
          {canRelease.length === 0 ? null : (
            <SubmitButton tone="plain" name="action" value="release">
              {t.release}
            </SubmitButton>
          )}
        </div>
      </form>
    </Section>
  );
}

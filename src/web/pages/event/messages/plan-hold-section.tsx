import type { VNode } from 'preact';
import type { MessageView } from '../../../../modules/notifications';
import { planHoldTexts as t } from '../../../../texts/plan-holds';
import { PostButton, Section } from '../../../components';
import { planHoldForm } from './messages.forms';

/** Says how many messages wait for a plan, and lets them go; nothing when none does. */
export function PlanHoldForm(props: {
  readonly eventCode: string;
  readonly messages: readonly MessageView[];
}): VNode | null {
  const count = props.messages.filter(({ awaitsPlan }) => awaitsPlan).length;
  if (count === 0) return null;
  const event = `/evenementen/${encodeURIComponent(props.eventCode)}`;
  return (
    <Section title={t.title} id={planHoldForm.id}>
      <p>{t.waiting(count)}</p>
      <p>
        {t.publish} <a href={`${event}/route`}>{t.route}</a> · <a href={`${event}/gesprekken`}>{t.interviews}</a>
      </p>
      <PostButton action={`${event}/berichten/niet-wachten`} tone="plain">
        {t.send}
      </PostButton>
      <p class="muted small">{t.consequence}</p>
    </Section>
  );
}

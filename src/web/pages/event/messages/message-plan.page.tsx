import type { VNode } from 'preact';
import type { EventView } from '../../../../modules/events';
import type { CurrentUser } from '../../../../modules/identity';
import {
  isStandard,
  ruleFor,
  unitOf,
  type MessageRule,
  type RuleEffect,
  type RulesView,
} from '../../../../modules/notifications';
import { momentText } from '../../../../texts/dates';
import { messagePlanTexts as t } from '../../../../texts/message-plan';
import { messageTexts } from '../../../../texts/messages';
import { Badge, DataTable, LinkButton, Notice } from '../../../components';
import { EventPage } from '../../../layout';
import { planAddress, previewAddress } from './message-plan.forms';

interface PlanProps {
  readonly user: CurrentUser;
  readonly event: EventView;
  readonly view: RulesView;
  readonly saved: { readonly kind: MessageRule['kind']; readonly before: MessageRule } | undefined;
}

/** `7 dagen vooraf om 10.00 u`, or that it is off. */
export const ruleInWords = (rule: MessageRule): string =>
  rule.enabled ? t.when[unitOf(rule.kind)](rule.amount, rule.time ?? '') : t.off;

/** How many of a kind still go by its rule. */
const waiting = ({ added, moved, staying }: RuleEffect): number => added + moved + staying;

/** When each kind of message with a moment of its own goes, and the way to another moment. */
export function MessagePlanPage({ user, event, view, saved }: PlanProps): VNode {
  const ruled = (effect: RuleEffect): MessageRule => ruleFor(effect.kind, view.own);
  return (
    <EventPage title={t.title} user={user} event={event} tab="/berichten" heading={t.title}>
      {saved === undefined ? null : <Saved eventCode={event.code} {...saved} />}
      <p>{t.intro}</p>
      <DataTable
        caption={t.title}
        hideCaption
        rows={view.effects}
        columns={[
          { label: t.columns.kind, heading: true, cell: ({ kind }) => messageTexts.kinds[kind] },
          { label: t.columns.rule, cell: (effect) => <Rule rule={ruled(effect)} /> },
          {
            label: t.columns.next,
            cell: ({ firstAfter }) => (firstAfter === null ? t.nothingWaits : momentText(firstAfter)),
          },
          { label: t.columns.waiting, align: 'right', cell: waiting },
          { label: t.columns.gone, align: 'right', cell: ({ gone }) => gone },
          { label: t.columns.action, cell: ({ kind }) => <ChangeLink eventCode={event.code} kind={kind} /> },
        ]}
      />
      <p class="no-print">
        <LinkButton href={`/evenementen/${encodeURIComponent(event.code)}/berichten`}>{t.back}</LinkButton>
      </p>
    </EventPage>
  );
}

function Rule({ rule }: { readonly rule: MessageRule }): VNode {
  return (
    <>
      {ruleInWords(rule)} {isStandard(rule) ? null : <Badge tone="info">{t.own}</Badge>}
    </>
  );
}

function ChangeLink(props: { readonly eventCode: string; readonly kind: MessageRule['kind'] }): VNode {
  return (
    <a href={`${planAddress(props.eventCode)}/${props.kind}`} aria-label={t.changeOf(messageTexts.kinds[props.kind])}>
      {t.change}
    </a>
  );
}

function Saved(props: {
  readonly eventCode: string;
  readonly kind: MessageRule['kind'];
  readonly before: MessageRule;
}): VNode {
  return (
    <Notice tone="ok" title={t.saved(messageTexts.kinds[props.kind])}>
      <p>
        {t.undoHint} <a href={previewAddress(props.eventCode, props.before)}>{t.undo}</a>
      </p>
    </Notice>
  );
}

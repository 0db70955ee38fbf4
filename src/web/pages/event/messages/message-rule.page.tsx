import type { VNode } from 'preact';
import type { EventView } from '../../../../modules/events';
import type { CurrentUser } from '../../../../modules/identity';
import { boundsOf, standardRule, unitOf, type MessageRule, type RuleEffect } from '../../../../modules/notifications';
import { momentText } from '../../../../texts/dates';
import { messagePlanTexts } from '../../../../texts/message-plan';
import { messageTexts } from '../../../../texts/messages';
import {
  DataTable,
  Facts,
  Field,
  LinkButton,
  PostButton,
  RadioGroup,
  Section,
  SubmitButton,
} from '../../../components';
import { EventPage } from '../../../layout';
import { fieldsOf, type FormState } from '../../../forms/form-state';
import { ruleInWords } from './message-plan.page';
import { planAddress, ruleFields, ruleForm } from './message-plan.forms';

const t = messagePlanTexts.form;
const e = messagePlanTexts.effect;

interface RuleProps {
  readonly user: CurrentUser;
  readonly event: EventView;
  /** The rule that holds now. */
  readonly rule: MessageRule;
  /** A form that was refused. */
  readonly state?: FormState | undefined;
  /** What another rule would do. */
  readonly considered?: { readonly rule: MessageRule; readonly effects: readonly RuleEffect[] } | undefined;
}

/** One rule: what holds, what else could hold, and what that would change. */
export function MessageRulePage(props: RuleProps): VNode {
  const { user, event, rule, state, considered } = props;
  const title = t.title(messageTexts.kinds[rule.kind]);
  return (
    <EventPage title={title} user={user} event={event} tab="/berichten" heading={title} state={state}>
      <Facts
        items={[
          { term: t.now, value: ruleInWords(rule) },
          { term: t.standard, value: ruleInWords(standardRule(rule.kind)) },
        ]}
      />
      {considered === undefined ? null : <Effect eventCode={event.code} {...considered} />}
      <Section title={t.choose}>
        <RuleForm {...props} />
      </Section>
    </EventPage>
  );
}

function RuleForm({ event, rule, state, considered }: RuleProps): VNode {
  const unit = unitOf(rule.kind);
  const field = fieldsOf(state, ruleForm, ruleFields(considered?.rule ?? rule));
  return (
    <form method="get" action={`${planAddress(event.code)}/${rule.kind}`} class="no-print" id={ruleForm.id}>
      <p>{t.intro}</p>
      <RadioGroup
        {...field('enabled')}
        label={t.enabled}
        options={[
          { value: 'yes', label: t.yes },
          { value: 'no', label: t.no },
        ]}
      />
      <Field
        {...field('amount')}
        label={t.amount[unit]}
        hint={t.between(...boundsOf(rule.kind))}
        inputMode="numeric"
        width="short"
        required
      />
      {rule.time === null ? null : (
        <Field {...field('time')} label={t.time} hint={t.timeHint} type="time" width="medium" required />
      )}
      <div class="row">
        <SubmitButton tone={considered === undefined ? 'primary' : 'plain'}>{t.show}</SubmitButton>
        <LinkButton href={planAddress(event.code)}>{e.cancel}</LinkButton>
      </div>
    </form>
  );
}

const isTouched = ({ moved, added, dropped }: RuleEffect): boolean => moved + added + dropped > 0;

const momentsOf = ({ firstBefore, firstAfter }: RuleEffect): string => {
  const inWords = (moment: Date | null): string =>
    moment === null ? messagePlanTexts.nothingWaits : momentText(moment);
  return e.fromTo(inWords(firstBefore), inWords(firstAfter));
};

function Effect(props: {
  readonly eventCode: string;
  readonly rule: MessageRule;
  readonly effects: readonly RuleEffect[];
}): VNode {
  const touched = props.effects.filter(isTouched);
  return (
    <Section title={e.title}>
      <p class="lead">{ruleInWords(props.rule)}</p>
      <p>{e.not}</p>
      {touched.length === 0 ? <p>{e.none}</p> : <EffectTable touched={touched} />}
      <PostButton
        action={`${planAddress(props.eventCode)}/${props.rule.kind}`}
        fields={ruleFields(props.rule)}
        tone="primary"
      >
        {e.save}
      </PostButton>
    </Section>
  );
}

function EffectTable({ touched }: { readonly touched: readonly RuleEffect[] }): VNode {
  return (
    <>
      <DataTable
        caption={e.title}
        hideCaption
        rows={touched}
        columns={[
          { label: e.kind, heading: true, cell: ({ kind }) => messageTexts.kinds[kind] },
          { label: e.moved, align: 'right', cell: ({ moved }) => moved },
          { label: e.added, align: 'right', cell: ({ added }) => added },
          { label: e.dropped, align: 'right', cell: ({ dropped }) => dropped },
          { label: e.gone, align: 'right', cell: ({ gone }) => gone },
          { label: e.moments, cell: momentsOf },
        ]}
      />
      <p>{e.past}</p>
    </>
  );
}

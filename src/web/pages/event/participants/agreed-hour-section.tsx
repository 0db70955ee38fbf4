import type { VNode } from 'preact';
import { agreedHourTexts as t } from '../../../../texts/agreed-hour';
import { Field, Section, SelectField, SubmitButton } from '../../../components';
import { fieldsOf, type FormState } from '../../../forms/form-state';
import { agreedHourForm } from './participants.forms';

interface AgreedHourProps {
  readonly address: string;
  readonly visits: readonly { readonly id: string; readonly name: string }[];
  /** What this person is told now; undefined while nobody knows an hour. */
  readonly meeting: { readonly hostName: string; readonly at: string } | undefined;
  readonly state: FormState | undefined;
}

/** When who comes without the bus comes, as agreed by phone. */
export function AgreedHourSection({ address, visits, meeting, state }: AgreedHourProps): VNode {
  const visitId = visits.find(({ name }) => name === meeting?.hostName)?.id ?? '';
  const field = fieldsOf(state, agreedHourForm, { visitId, at: meeting?.at ?? '' });
  return (
    <Section title={t.title}>
      {meeting === undefined ? null : <p>{t.now(meeting.hostName, meeting.at)}</p>}
      <p>{t.hint}</p>
      <form method="post" action={`${address}/uur`} id={agreedHourForm.id}>
        <SelectField
          {...field('visitId')}
          label={t.visit}
          options={visits.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Field {...field('at')} type="time" label={t.at} width="short" />
        <SubmitButton tone="plain">{t.save}</SubmitButton>
      </form>
    </Section>
  );
}

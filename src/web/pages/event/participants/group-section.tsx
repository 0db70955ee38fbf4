import type { VNode } from 'preact';
import { counsellorTexts } from '../../../../texts/counsellor';
import { Section, SelectField, SubmitButton } from '../../../components';
import { fieldsOf, type FormState } from '../../../forms/form-state';
import { tourGroupForm } from './participants.forms';

const t = counsellorTexts.participants;

interface GroupSectionProps {
  readonly address: string;
  readonly groups: readonly { readonly id: string; readonly name: string }[];
  readonly current: string | null;
  readonly state: FormState | undefined;
}

/** With whom somebody goes on tour; nothing where there are no groups. */
export function GroupSection({ address, groups, current, state }: GroupSectionProps): VNode | null {
  if (groups.length === 0) return null;
  return (
    <Section title={t.otherGroup}>
      <p>{t.otherGroupHint}</p>
      <form method="post" action={`${address}/groep`} id={tourGroupForm.id}>
        <SelectField
          {...fieldsOf(state, tourGroupForm, { tourGroupId: current ?? '' })('tourGroupId')}
          label={t.group}
          options={groups.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <SubmitButton tone="plain">{t.otherGroupButton}</SubmitButton>
      </form>
    </Section>
  );
}

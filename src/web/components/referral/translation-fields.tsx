import type { VNode } from 'preact';
import { localDateOf } from '../../../kernel';
import { translationReasons, type TranslationView } from '../../../modules/registrations';
import { dayAndMonth } from '../../../texts/dates';
import { translationChoiceTexts as t } from '../../../texts/translation-choice';
import { translations } from '../../../texts/translations';
import { fieldsOf, type FieldAttributes, type FormState } from '../../forms/form-state';
import { Section, SelectField, SubmitButton } from '..';
import { translationForm } from './translation.forms';

interface FieldsProps {
  readonly field: (name: 'translation' | 'translationReason') => FieldAttributes;
}

/** A translation below the Dutch mails, and why. */
export function TranslationFields({ field }: FieldsProps): VNode {
  return (
    <>
      <SelectField
        {...field('translation')}
        label={t.label}
        hint={t.hint}
        options={translations.map(({ language, name }) => ({ value: language, label: name }))}
        empty={t.none}
        optional
      />
      <SelectField
        {...field('translationReason')}
        label={t.reason}
        hint={t.reasonHint}
        options={translationReasons.map((reason) => ({ value: reason, label: t.reasons[reason] }))}
        empty={t.noReason}
        optional
      />
    </>
  );
}

/** The choice that counts for every mail still to go. */
export function TranslationForm(props: {
  readonly address: string;
  readonly translation: TranslationView | undefined;
  /** The form of the page that was refused. */
  readonly state: FormState | undefined;
}): VNode {
  const { translation, state } = props;
  const initial = { translation: translation?.language, translationReason: translation?.reason };
  return (
    <Section title={t.title}>
      <form method="post" action={`${props.address}/vertaling`} id={translationForm.id}>
        <TranslationFields field={fieldsOf(state, translationForm, initial)} />
        <SubmitButton tone="plain">{t.button}</SubmitButton>
      </form>
    </Section>
  );
}

/** The choice in words, with who made it and when. */
export const translationText = ({ language, reason, chosenBy, chosenAt }: TranslationView): string =>
  t.why(t.language(language), t.reasons[reason], chosenBy, dayAndMonth(localDateOf(chosenAt)));

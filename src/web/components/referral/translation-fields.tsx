import type { VNode } from 'preact';
import { localDateOf } from '../../../kernel';
import { translationReasons, type TranslationView } from '../../../modules/registrations';
import { dayAndMonth } from '../../../texts/dates';
import { translationChoiceTexts as t } from '../../../texts/translation-choice';
import { translations } from '../../../texts/translations';
import { Section, SelectField, SubmitButton } from '..';

interface FieldsProps {
  readonly values: { readonly translation: string; readonly translationReason: string };
  readonly errors: Readonly<Record<string, string>>;
}

/** A translation below the Dutch mails, and why. */
export function TranslationFields({ values, errors }: FieldsProps): VNode {
  return (
    <>
      <SelectField
        name="translation"
        label={t.label}
        hint={t.hint}
        options={translations.map(({ language, name }) => ({ value: language, label: name }))}
        value={values.translation}
        error={errors['translation']}
        empty={t.none}
        optional
      />
      <SelectField
        name="translationReason"
        label={t.reason}
        hint={t.reasonHint}
        options={translationReasons.map((reason) => ({ value: reason, label: t.reasons[reason] }))}
        value={values.translationReason}
        error={errors['translationReason']}
        empty={t.noReason}
        optional
      />
    </>
  );
}

/** The choice that counts for every mail still to go. */
export function TranslationForm(props: {
  readonly address: string;
  readonly language: string;
  readonly reason: string;
  readonly errors: Readonly<Record<string, string>>;
}): VNode {
  const values = { translation: props.language, translationReason: props.reason };
  return (
    <Section title={t.title}>
      <form method="post" action={`${props.address}/vertaling`}>
        <TranslationFields values={values} errors={props.errors} />
        <SubmitButton tone="plain">{t.button}</SubmitButton>
      </form>
    </Section>
  );
}

/** The choice in words, with who made it and when. */
export const translationText = ({ language, reason, chosenBy, chosenAt }: TranslationView): string =>
  t.why(t.language(language), t.reasons[reason], chosenBy, dayAndMonth(localDateOf(chosenAt)));

import type { VNode } from 'preact';
import { dutchLevels } from '../../../kernel';
import type { EventView } from '../../../modules/events';
import type { CurrentUser } from '../../../modules/identity';
import { channels, needKinds, type ReferralChoices } from '../../../modules/registrations';
import { counsellorTexts } from '../../../texts/counsellor';
import { longDate } from '../../../texts/dates';
import { certificateLabel, registrationTexts } from '../../../texts/registrations';
import {
  CheckField,
  CheckGroup,
  ErrorSummary,
  Field,
  Notice,
  RadioGroup,
  Section,
  SelectField,
  SubmitButton,
  TextArea,
  type Option,
} from '..';
import { Page } from '../../layout';
import { TranslationFields } from './translation-fields';
import { availabilityText, type Availability } from '../event/availability';
import type { ReferralFormValues } from './referral.forms';

const t = counsellorTexts.form;

/** Id of the form, where a refusal of the whole referral leads. */
export const REFERRAL_FORM = 'formulier';

/** A vacancy with what the list needs of it. */
type Choices = ReferralChoices<{
  readonly code: string;
  readonly title: string;
  readonly hostName: string;
  readonly dutchLevel: (typeof dutchLevels)[number];
  readonly certificates: readonly string[];
}>;

interface FormProps {
  readonly user: CurrentUser;
  readonly event: EventView;
  readonly choices: Choices;
  readonly values: ReferralFormValues;
  readonly errors: Readonly<Record<string, string>>;
  /** Whether there is a place, or why not. */
  readonly fullness: Availability;
}

export type PartProps = Pick<FormProps, 'values' | 'errors' | 'choices'>;

const optionsOf = <Value extends string>(values: readonly Value[], labels: Readonly<Record<Value, string>>): Option[] =>
  values.map((value) => ({ value, label: labels[value] }));

/** One short page for one referral; the interpreter has a field of its own, so it is not among the needs. */
export function ReferralForm({ user, event, choices, values, errors, fullness }: FormProps): VNode {
  const address = `/doorverwijzen/${encodeURIComponent(event.code)}`;
  const parts = { values, errors, choices };
  return (
    <Page title={t.title} user={user} current="/doorverwijzen" hasErrors={Object.keys(errors).length > 0}>
      <ErrorSummary errors={errors} />
      <h1>{t.title}</h1>
      <p class="lead">{`${event.title}, ${longDate(event.date)}`}</p>
      {fullness.type === 'open' ? null : (
        <Notice tone="info">
          {availabilityText(fullness)} {counsellorTexts.choose.list}
        </Notice>
      )}
      <p>
        <a href={`${address}/bestand`}>{t.useFile}</a>
      </p>
      <form method="post" action={address} id={REFERRAL_FORM} noValidate>
        <ReferralFields {...parts} />
        <SubmitButton>{t.submit}</SubmitButton>
      </form>
    </Page>
  );
}

/** The fields of a referral, in the sections of the form. */
export function ReferralFields(parts: PartProps): VNode {
  return (
    <>
      <Person {...parts} />
      <Travel {...parts} />
      <Work {...parts} />
      <Care {...parts} />
    </>
  );
}

function Person({ values, errors }: PartProps): VNode {
  return (
    <>
      <Section title={t.who}>
        <Field
          name="firstName"
          label={t.firstName}
          value={values.firstName}
          error={errors['firstName']}
          maxLength={80}
        />
        <Field name="lastName" label={t.lastName} value={values.lastName} error={errors['lastName']} maxLength={80} />
        <Field
          name="postcode"
          label={t.postcode}
          value={values.postcode}
          error={errors['postcode']}
          inputMode="numeric"
          width="short"
          maxLength={4}
        />
      </Section>
      <Section title={t.reach}>
        <Field
          name="phone"
          type="tel"
          label={t.phone}
          hint={t.phoneHint}
          value={values.phone}
          error={errors['phone']}
          width="medium"
        />
        <Field
          name="email"
          type="email"
          label={t.email}
          value={values.email}
          error={errors['email']}
          width="medium"
          optional
        />
        <SelectField
          name="channel"
          label={t.channel}
          options={optionsOf(channels, registrationTexts.channels)}
          value={values.channel}
          error={errors['channel']}
          empty={null}
        />
        <TranslationFields values={values} errors={errors} />
        <CheckField name="smsAllowed" label={t.sms} checked={values.smsAllowed} />
        <CheckField name="sharedPhone" label={t.shared} checked={values.sharedPhone} />
        <CheckField name="overrideHired" label={t.looksAgain} checked={values.overrideHired} />
      </Section>
    </>
  );
}

function Travel({ values, errors, choices }: PartProps): VNode {
  return (
    <Section title={t.travel}>
      <RadioGroup
        name="transport"
        label={t.transport}
        options={[
          { value: 'bus', label: t.byBus },
          { value: 'own', label: t.ownWay },
        ]}
        value={values.transport}
        error={errors['transport']}
      />
      <SelectField
        name="stop"
        label={t.stop}
        hint={t.stopHint}
        options={choices.stops.map(({ id, name }) => ({ value: id, label: name }))}
        value={values.stop}
        error={errors['stop']}
      />
      <Field
        name="latestReturn"
        type="time"
        label={t.latestReturn}
        hint={t.latestReturnHint}
        value={values.latestReturn}
        error={errors['latestReturn']}
        width="short"
        optional
      />
    </Section>
  );
}

function Work({ values, errors, choices }: PartProps): VNode {
  const wishes = choices.vacancies.map(({ id, code, title, hostName }) => ({
    value: id,
    label: `${code} ${title}`,
    group: hostName,
  }));
  const asked = [...new Set(choices.vacancies.flatMap(({ certificates }) => certificates))];
  const held = [...new Set([...asked, ...values.certificates])];
  return (
    <Section title={t.work}>
      <SelectField
        name="dutchLevel"
        label={t.dutch}
        options={optionsOf(dutchLevels, registrationTexts.dutchLevels)}
        value={values.dutchLevel}
        error={errors['dutchLevel']}
      />
      <Field
        name="interpreterLanguage"
        label={t.interpreter}
        hint={t.interpreterHint}
        value={values.interpreterLanguage}
        error={errors['interpreterLanguage']}
        width="medium"
        optional
      />
      {([1, 2, 3] as const).map((rank) => (
        <SelectField
          key={rank}
          name={`wish${rank}`}
          label={t.wish(rank)}
          options={wishes}
          value={values[`wish${rank}`]}
          error={errors[`wish${rank}`]}
          empty={t.noWish}
          optional
        />
      ))}
      {held.length === 0 ? null : (
        <CheckGroup
          name="certificates"
          label={t.certificates}
          options={held.map((code) => ({ value: code, label: certificateLabel(code) }))}
          values={values.certificates}
          error={errors['certificates']}
          optional
        />
      )}
    </Section>
  );
}

function Care({ values, errors }: PartProps): VNode {
  return (
    <Section title={t.care}>
      <CheckGroup
        name="needs"
        label={t.needs}
        hint={t.needsHint}
        options={optionsOf(
          needKinds.filter((kind) => kind !== 'interpreter'),
          registrationTexts.needs,
        )}
        values={values.needs}
        error={errors['needs']}
        optional
      />
      <TextArea
        name="note"
        label={t.note}
        hint={t.noteHint}
        value={values.note}
        error={errors['note']}
        rows={2}
        maxLength={200}
        optional
      />
    </Section>
  );
}

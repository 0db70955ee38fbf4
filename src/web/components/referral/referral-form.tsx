import type { VNode } from 'preact';
import { dutchLevels } from '../../../kernel';
import type { EventView } from '../../../modules/events';
import type { CurrentUser } from '../../../modules/identity';
import { channels, needKinds, type ReferralChoices } from '../../../modules/registrations';
import { certificateCode, certificateCodes, certificateLabel, certificateLabels } from '../../../texts/certificates';
import { counsellorTexts } from '../../../texts/counsellor';
import { longDate } from '../../../texts/dates';
import { outlookTexts } from '../../../texts/interview-outlook';
import { registrationTexts } from '../../../texts/registrations';
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
  SuggestedFields,
  TextArea,
  type Option,
} from '..';
import { Page } from '../../layout';
import { TranslationFields } from './translation-fields';
import { availabilityText, type Availability } from '../event/availability';
import type { FieldAttributes, FormState } from '../../forms/form-state';
import { boxOf, fieldsOf } from '../../forms/form-state';
import { newReferral, referralForm, type ReferralFormField } from './referral.forms';

const t = counsellorTexts.form;

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
  /** The form when it was refused. */
  readonly state?: FormState | undefined;
  /** Whether there is a place, or why not. */
  readonly availability: Availability;
}

export interface PartProps {
  readonly choices: Choices;
  readonly field: (name: ReferralFormField) => FieldAttributes;
}

/** The inputs of the form, with what was typed. */
export const inputsOf = (state: FormState | undefined): PartProps['field'] =>
  fieldsOf(state, referralForm, newReferral);

const optionsOf = <Value extends string>(values: readonly Value[], labels: Readonly<Record<Value, string>>): Option[] =>
  values.map((value) => ({ value, label: labels[value] }));

/** One short page for one referral; the interpreter has a field of its own, so it is not among the needs. */
export function ReferralForm({ user, event, choices, state, availability }: FormProps): VNode {
  const address = `/doorverwijzen/${encodeURIComponent(event.code)}`;
  return (
    <Page title={t.title} user={user} current="/doorverwijzen" hasErrors={state !== undefined}>
      <ErrorSummary state={state} />
      <h1>{t.title}</h1>
      <p class="lead">{`${event.title}, ${longDate(event.date)}`}</p>
      {availability.type === 'open' ? null : (
        <Notice tone="info">
          {availabilityText(availability)} {counsellorTexts.choose.list}
        </Notice>
      )}
      <p>
        <a href={`${address}/bestand`}>{t.useFile}</a>
      </p>
      <form method="post" action={address} id={referralForm.id} noValidate>
        <ReferralFields field={inputsOf(state)} choices={choices} />
        <Anyway field={inputsOf(state)} />
        <SubmitButton>{t.submit}</SubmitButton>
      </form>
    </Page>
  );
}

/** Only asked of somebody of whom a job is known. */
function LooksAgain({ field }: Pick<PartProps, 'field'>): VNode | null {
  const box = field('overrideHired');
  if (box.error === undefined && box.value === undefined) return null;
  return <CheckGroup {...box} label={t.hasJob} options={[{ value: 'ja', label: t.looksAgain }]} optional />;
}

/** Only asked when no wish can come true. */
function Anyway({ field }: Pick<PartProps, 'field'>): VNode | null {
  const box = field('anyway');
  if (box.error === undefined && box.value === undefined) return null;
  return (
    <CheckGroup
      {...box}
      label={outlookTexts.notPossible}
      options={[{ value: 'ja', label: outlookTexts.anyway }]}
      optional
    />
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

/** The fields that can be corrected later: those of a referral without the ride and the translation. */
export function CorrectionFields(parts: PartProps): VNode {
  return (
    <>
      <Person {...parts} isKnown />
      <Section title={t.travel}>
        <ReturnFields field={parts.field} />
      </Section>
      <Work {...parts} />
      <Care {...parts} />
    </>
  );
}

function Person({ field, isKnown = false }: PartProps & { readonly isKnown?: boolean }): VNode {
  return (
    <>
      <Section title={t.who}>
        <Field {...field('firstName')} label={t.firstName} maxLength={80} />
        <Field {...field('lastName')} label={t.lastName} maxLength={80} />
        <CheckField {...boxOf(field('noLastName'))} label={t.noLastName} />
        <AnotherPerson field={field} />
        <Field {...field('postcode')} label={t.postcode} inputMode="numeric" width="short" maxLength={4} />
      </Section>
      <Section title={t.reach}>
        <Field {...field('phone')} type="tel" label={t.phone} hint={t.phoneHint} width="medium" />
        <Field {...field('email')} type="email" label={t.email} width="medium" optional />
        <SelectField
          {...field('channel')}
          label={t.channel}
          options={optionsOf(channels, registrationTexts.channels)}
        />
        {isKnown ? null : <TranslationFields field={field} />}
        <CheckField {...boxOf(field('smsAllowed'))} label={t.sms} />
        <CheckField {...boxOf(field('sharedPhone'))} label={t.shared} />
        {isKnown ? null : <LooksAgain field={field} />}
      </Section>
    </>
  );
}

/** Only asked when somebody of the same name and postcode is in the event. */
function AnotherPerson({ field }: Pick<PartProps, 'field'>): VNode | null {
  const box = field('anotherPerson');
  if (box.error === undefined && box.value === undefined) return null;
  return <CheckGroup {...box} label={t.sameName} options={[{ value: 'ja', label: t.anotherPerson }]} optional />;
}

function Travel({ field, choices }: PartProps): VNode {
  return (
    <Section title={t.travel}>
      <RadioGroup
        {...field('transport')}
        label={t.transport}
        options={[
          { value: 'bus', label: t.byBus },
          { value: 'own', label: t.ownWay },
        ]}
      />
      <SelectField
        {...field('stop')}
        label={t.stop}
        hint={t.stopHint}
        options={choices.stops.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <ReturnFields field={field} />
    </Section>
  );
}

function ReturnFields({ field }: Pick<PartProps, 'field'>): VNode {
  return (
    <>
      <Field
        {...field('latestReturn')}
        type="time"
        label={t.latestReturn}
        hint={t.latestReturnHint}
        width="short"
        optional
      />
      <WhenAsked field={field} name="returnIsRight" about="latestReturn" label={t.returnIsRight} />
    </>
  );
}

/** A box that answers a question about another field; it is there from the moment that the question is asked. */
function WhenAsked(
  props: Pick<PartProps, 'field'> & { name: ReferralFormField; about: ReferralFormField; label: string },
): VNode | null {
  const box = props.field(props.name);
  if (props.field(props.about).error === undefined && box.value === undefined) return null;
  return <CheckField {...boxOf(box)} label={props.label} />;
}

function Work({ field, choices }: PartProps): VNode {
  const wishes = choices.vacancies.map(({ id, code, title, hostName }) => ({
    value: id,
    label: `${code} ${title}`,
    group: hostName,
  }));
  const asked = [...new Set(choices.vacancies.flatMap(({ certificates }) => certificates))];
  return (
    <Section title={t.work}>
      <SelectField
        {...field('dutchLevel')}
        label={t.dutch}
        options={optionsOf(dutchLevels, registrationTexts.dutchLevels)}
      />
      <Field {...field('interpreterLanguage')} label={t.interpreter} hint={t.interpreterHint} width="medium" optional />
      {([1, 2, 3] as const).map((rank) => (
        <SelectField
          key={rank}
          {...field(`wish${rank}`)}
          label={t.wish(rank)}
          options={wishes}
          empty={t.noWish}
          optional
        />
      ))}
      <Certificates field={field} asked={asked} />
    </Section>
  );
}

/** What the vacancies of the event ask, to tick; and room for what else the person has. */
function Certificates({ field, asked }: Pick<PartProps, 'field'> & { asked: readonly string[] }): VNode {
  const { values, ...own } = field('certificates');
  const held = certificateCodes(values);
  const codes = [...new Set([...asked, ...held])];
  return (
    <>
      {codes.length === 0 ? null : (
        <CheckGroup
          {...own}
          values={held}
          label={t.certificates}
          options={codes.map((code) => ({ value: code, label: certificateLabel(code) }))}
          optional
        />
      )}
      <SuggestedFields
        {...(codes.length === 0 ? own : { name: own.name, id: `${own.id}-other` })}
        label={codes.length === 0 ? t.certificates : t.otherCertificates}
        hint={t.otherCertificatesHint}
        each={t.otherCertificate}
        suggestions={certificateLabels.filter((label) => !codes.includes(certificateCode(label)))}
        optional
      />
    </>
  );
}

function Care({ field }: PartProps): VNode {
  return (
    <Section title={t.care}>
      <CheckGroup
        {...field('needs')}
        label={t.needs}
        hint={t.needsHint}
        options={optionsOf(
          needKinds.filter((kind) => kind !== 'interpreter'),
          registrationTexts.needs,
        )}
        optional
      />
      <TextArea {...field('note')} label={t.note} hint={t.noteHint} rows={2} maxLength={200} optional />
    </Section>
  );
}

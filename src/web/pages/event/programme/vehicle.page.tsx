import type { VNode } from 'preact';
import type { VehicleTerms, VehicleView } from '../../../../modules/events';
import { coordinatorTexts } from '../../../../texts/coordinator';
import { fleetTexts as t } from '../../../../texts/fleet';
import { ErrorSummary, Field, Notice, SeenField, SubmitButton } from '../../../components';
import { eventAddress, type EventScope } from '../../../forms/event-post';
import type { FieldName } from '../../../forms/form';
import { fieldsOf, type FieldAttributes, type FormState } from '../../../forms/form-state';
import { Page } from '../../../layout';
import { CountField } from './programme-parts';
import { vehicleTermsForm, vehicleTermsValues } from './vehicle.forms';

interface VehiclePageProps extends EventScope {
  readonly vehicle: VehicleView;
  readonly terms: VehicleTerms;
  readonly isOpen: boolean;
  /** The form that was refused. */
  readonly state?: FormState;
}

/** What was agreed with the coach operator about one vehicle: price, contact, plate. */
export function VehiclePage({ user, event, vehicle, terms, isOpen, state }: VehiclePageProps): VNode {
  const title = t.termsOf(vehicle.name);
  return (
    <Page title={title} user={user} current="/evenementen" hasErrors={state !== undefined}>
      <h1>{title}</h1>
      <ErrorSummary state={state} />
      <p>{t.intro}</p>
      {isOpen ? null : <Notice tone="info">{coordinatorTexts.programme.fixed}</Notice>}
      <form method="post" action={eventAddress(event, `/programma/bus/${vehicle.id}`)} id={vehicleTermsForm.id}>
        <SeenField form={vehicleTermsForm} state={state} values={vehicleTermsValues(terms)} />
        <TermsFields field={fieldsOf(state, vehicleTermsForm, vehicleTermsValues(terms))} />
        {isOpen ? <SubmitButton>{coordinatorTexts.form.save}</SubmitButton> : null}
      </form>
      <p>
        <a href={eventAddress(event, '/programma')}>{coordinatorTexts.programme.back}</a>
      </p>
    </Page>
  );
}

const EuroField = (props: FieldAttributes & { readonly label: string }): VNode => (
  <Field {...props} inputMode="decimal" width="short" optional />
);

function TermsFields({
  field,
}: {
  readonly field: (name: FieldName<typeof vehicleTermsForm>) => FieldAttributes;
}): VNode {
  return (
    <>
      <h2>{t.priceTitle}</h2>
      <EuroField {...field('hirePrice')} label={t.hirePrice} />
      <CountField {...field('hireHours')} label={t.hireHours} hint={t.hireHoursHint} optional />
      <EuroField {...field('extraHourPrice')} label={t.extraHourPrice} />
      <h2>{t.contactTitle}</h2>
      <p class="muted">{t.contactHint}</p>
      <Field {...field('contactName')} label={t.contactName} maxLength={120} optional />
      <Field {...field('contactEmail')} label={t.contactEmail} type="email" maxLength={190} optional />
      <Field {...field('contactPhone')} label={t.contactPhone} type="tel" maxLength={30} optional />
      <Field {...field('plate')} label={t.plate} hint={t.plateHint} maxLength={15} width="short" optional />
    </>
  );
}

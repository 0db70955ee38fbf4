import type { VNode } from 'preact';
import { driverBreakWishes, type EventProgramme, type EventView, type RouteWishes } from '../../../../modules/events';
import { routeWishTexts as t } from '../../../../texts/route-wishes';
import { CheckField, Field, RadioGroup, Section, SelectField, SubmitButton } from '../../../components';
import { eventAddress } from '../../../forms/event-post';
import { boxOf, fieldsOf, isRefused, type FieldAttributes, type FormState } from '../../../forms/form-state';
import { afterField, firstField, wishesForm, wishesValues } from './route.forms';

interface WishesProps {
  readonly event: EventView;
  readonly programme: EventProgramme;
  readonly wishes: RouteWishes;
  readonly isOpen: boolean;
  readonly state?: FormState | undefined;
}

/** What must be kept whatever route is the best: breaks, returns, an order of stops, a first visit. */
export function RouteWishesSection(props: WishesProps): VNode | null {
  const { event, programme, state } = props;
  if (!props.isOpen || programme.stops.length === 0 || programme.visits.length === 0) return null;
  const field = fieldsOf(state, wishesForm, wishesValues(props.wishes));
  return (
    <Section title={t.title}>
      <details class="no-print" open={isRefused(state, wishesForm)}>
        <summary>{t.change}</summary>
        <p>{t.intro}</p>
        <form method="post" action={eventAddress(event, '/route/wensen')} id={wishesForm.id}>
          <RadioGroup
            {...field('breaks')}
            label={t.breaks}
            hint={t.breaksHint}
            options={driverBreakWishes.map((value) => ({ value, label: t.breakWishes[value] }))}
          />
          <CheckField {...boxOf(field('keepsLatestReturns'))} label={t.returns} />
          <Field
            {...field('bufferMinutes')}
            label={t.buffer}
            hint={t.bufferHint}
            inputMode="numeric"
            width="short"
            optional
          />
          <OrderFields programme={programme} field={field} />
          <FirstVisitFields programme={programme} field={field} />
          <p>
            <SubmitButton>{t.save}</SubmitButton>
          </p>
        </form>
      </details>
    </Section>
  );
}

interface FieldsProps {
  readonly programme: EventProgramme;
  readonly field: (name: string) => FieldAttributes;
}

function OrderFields({ programme: { stops }, field }: FieldsProps): VNode | null {
  if (stops.length < 2) return null;
  return (
    <fieldset class="field">
      <legend>{t.order}</legend>
      <p class="hint">{t.orderHint}</p>
      <div class="fields-inline">
        {stops.map(({ id, name }) => (
          <SelectField
            key={id}
            {...field(afterField(id))}
            label={t.after(name)}
            empty={t.anyOrder}
            options={stops.filter((other) => other.id !== id).map((other) => ({ value: other.id, label: other.name }))}
          />
        ))}
      </div>
    </fieldset>
  );
}

function FirstVisitFields({ programme: { vehicles, visits }, field }: FieldsProps): VNode | null {
  if (visits.length < 2) return null;
  return (
    <fieldset class="field">
      <legend>{t.firstTitle}</legend>
      <div class="fields-inline">
        {vehicles.map(({ id, name }) => (
          <SelectField
            key={id}
            {...field(firstField(id))}
            label={t.first(name)}
            empty={t.anyOrder}
            options={visits.map((visit) => ({ value: visit.id, label: visit.name }))}
          />
        ))}
      </div>
    </fieldset>
  );
}

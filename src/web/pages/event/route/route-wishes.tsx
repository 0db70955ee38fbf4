import type { VNode } from 'preact';
import {
  driverBreakWishes,
  type DriverBreaks,
  type EventProgramme,
  type EventView,
  type RouteWishes,
} from '../../../../modules/events';
import { dropOffTexts } from '../../../../texts/drop-off';
import { routeWishTexts as t } from '../../../../texts/route-wishes';
import { CheckField, Notice, RadioGroup, Section, SelectField, SubmitButton } from '../../../components';
import { chosenFields, errorIn, valueIn, type FormBody, type FormState } from '../../../forms/legacy-submit';
import type { LateReturn } from './late-returns';
import type { LongRide } from './long-rides';

export const WISHES_FORM = 'wensen';

const AFTER = 'na-';
const FIRST = 'eerst-';
const RETURNS = 'op-tijd-terug';

interface WishesProps {
  readonly event: EventView;
  readonly programme: EventProgramme;
  readonly wishes: RouteWishes;
  readonly isOpen: boolean;
  readonly state?: FormState | undefined;
}

/** What must be kept whatever route is the best: breaks, returns, an order of stops, a first visit. */
export function RouteWishesSection(props: WishesProps): VNode | null {
  const { event, programme, wishes, state } = props;
  if (!props.isOpen || programme.stops.length === 0 || programme.visits.length === 0) return null;
  return (
    <Section title={t.title} id="wensen-titel">
      <details class="no-print" open={state?.form === WISHES_FORM}>
        <summary>{t.change}</summary>
        <p>{t.intro}</p>
        <form method="post" action={`/evenementen/${event.code}/route/wensen`} id={WISHES_FORM}>
          <RadioGroup
            name="pauze"
            label={t.breaks}
            hint={t.breaksHint}
            error={errorIn(state, WISHES_FORM, 'pauze')}
            value={valueIn(state, WISHES_FORM, 'pauze') ?? wishes.driverBreaks}
            options={driverBreakWishes.map((value) => ({ value, label: t.breakWishes[value] }))}
          />
          <CheckField
            name={RETURNS}
            label={t.returns}
            checked={state?.form === WISHES_FORM ? state.values[RETURNS] !== undefined : wishes.keepsLatestReturns}
          />
          <OrderFields {...props} />
          <FirstVisitFields {...props} />
          <p>
            <SubmitButton>{t.save}</SubmitButton>
          </p>
        </form>
      </details>
    </Section>
  );
}

function OrderFields({ programme: { stops }, wishes, state }: WishesProps): VNode | null {
  if (stops.length < 2) return null;
  return (
    <fieldset class="field">
      <legend>{t.order}</legend>
      <p class="hint">{t.orderHint}</p>
      <div class="fields-inline">
        {stops.map(({ id, name }) => (
          <SelectField
            key={id}
            name={`${AFTER}${id}`}
            label={t.after(name)}
            empty={t.anyOrder}
            value={valueIn(state, WISHES_FORM, `${AFTER}${id}`) ?? wishes.boardsAfter.get(id)}
            options={stops.filter((other) => other.id !== id).map((other) => ({ value: other.id, label: other.name }))}
          />
        ))}
      </div>
    </fieldset>
  );
}

function FirstVisitFields({ programme: { vehicles, visits }, wishes, state }: WishesProps): VNode | null {
  if (visits.length < 2) return null;
  return (
    <fieldset class="field">
      <legend>{t.firstTitle}</legend>
      <div class="fields-inline">
        {vehicles.map(({ id, name }) => (
          <SelectField
            key={id}
            name={`${FIRST}${id}`}
            label={t.first(name)}
            empty={t.anyOrder}
            value={valueIn(state, WISHES_FORM, `${FIRST}${id}`) ?? wishes.firstVisit.get(id)}
            options={visits.map((visit) => ({ value: visit.id, label: visit.name }))}
          />
        ))}
      </div>
    </fieldset>
  );
}

/** The wishes that the form says. */
export function wishesOf(body: FormBody): RouteWishes {
  return {
    driverBreaks: driverBreakWishes.find((wish: DriverBreaks) => wish === body['pauze']) ?? 'none',
    keepsLatestReturns: body[RETURNS] !== undefined,
    boardsAfter: chosenFields(body, AFTER),
    firstVisit: chosenFields(body, FIRST),
  };
}

/** Who rides longer than the stop allows, at an event where that is no rule. */
export function LongRides({ rides }: { readonly rides: readonly LongRide[] }): VNode | null {
  if (rides.length === 0) return null;
  return (
    <Notice tone="warn">
      <strong>{dropOffTexts.longRideTitle}</strong>
      <ul>
        {rides.map(({ stop, minutes, limit }) => (
          <li key={stop}>{dropOffTexts.longRide(stop, minutes, limit)}</li>
        ))}
      </ul>
    </Notice>
  );
}

/** Who asked to be home earlier than the bus is back. */
export function LateReturns({ late }: { readonly late: readonly LateReturn[] }): VNode | null {
  if (late.length === 0) return null;
  return (
    <Notice tone="warn">
      <strong>{t.lateTitle}</strong>
      <ul>
        {late.map(({ stop, until, back }) => (
          <li key={stop}>{t.lateReturn(stop, until, back)}</li>
        ))}
      </ul>
    </Notice>
  );
}

import type { VNode } from 'preact';
import { isAbsent } from '../../../modules/attendance';
import { escortTexts } from '../../../texts/escort';
import { clockText } from '../../../texts/dates';
import { ErrorSummary, Field, Notice, Section, SelectField, SubmitButton } from '../../components';
import { fieldsOf, type FormState } from '../../forms/form-state';
import { Page } from '../../layout';
import type { EscortDay, EscortLine } from './escort-day';
import { EscortStops } from './escort-stops';
import { lateForm } from './escort.forms';
import { PhoneLink } from './phone-link';

const t = escortTexts.day;

/** Who opened the page, and where its forms go. */
export interface EscortFrame {
  readonly name: string;
  readonly vehicle: string;
  readonly eventTitle: string;
  readonly eventDate: string;
  /** Path of this page, with its secret. */
  readonly address: string;
}

export interface EscortDayPageProps extends EscortFrame {
  readonly day: EscortDay;
  readonly notice?: string | undefined;
  /** The form that was refused. */
  readonly state?: FormState | undefined;
}

/** The day of one bus, for who rides along with it and holds a phone. */
export function EscortDayPage({ day, notice, state, ...frame }: EscortDayPageProps): VNode {
  return (
    <Page title={t.title(frame.vehicle)} notice={notice} hasErrors={state !== undefined}>
      <ErrorSummary state={state} />
      <Heading {...frame} />
      {day.hasRoute || day.stops.length > 0 ? null : <Notice tone="warn">{t.noRoute}</Notice>}
      {day.isDay ? null : <Notice tone="info">{t.notYet}</Notice>}
      <Tally day={day} />
      {day.isDay ? <Missing day={day} /> : null}
      <EscortStops day={day} address={frame.address} />
      <Late day={day} address={frame.address} state={state} />
      <Times day={day} />
      <Contact contact={day.contact} />
      <p class="muted small">{t.destroy}</p>
    </Page>
  );
}

/** Before the link opens: when it does, and whom to call. */
export function EscortBeforePage(props: EscortFrame & { readonly opensAt: Date } & Pick<EscortDay, 'contact'>): VNode {
  return (
    <Page title={t.title(props.vehicle)}>
      <Heading {...props} />
      <Notice tone="info">{t.before(props.opensAt)}</Notice>
      <Contact contact={props.contact} />
    </Page>
  );
}

function Heading({ name, vehicle, eventTitle, eventDate }: EscortFrame): VNode {
  return (
    <>
      <h1>{t.title(vehicle)}</h1>
      <p class="lead">{t.event(eventTitle, eventDate)}</p>
      <p class="no-print">{t.hello(name)}</p>
    </>
  );
}

const linesOf = ({ stops }: EscortDay): readonly EscortLine[] => stops.flatMap(({ lines }) => lines);

function Tally({ day }: { readonly day: EscortDay }): VNode {
  const states = linesOf(day).map(({ state }) => state);
  const known = states.filter((state) => state !== undefined);
  const absent = known.filter(isAbsent).length;
  return (
    <div class="no-print">
      <p class="lead">{t.tally({ here: known.length - absent, expected: states.length, absent })}</p>
      <p>
        <strong>{t.heads(day.heads)}</strong> <span class="muted small">{t.headsHint}</span>
      </p>
    </div>
  );
}

/** Whom the bus still waits for at the stops that it leaves, with a number to call. */
function Missing({ day }: { readonly day: EscortDay }): VNode | null {
  const due = day.stops.filter(({ isDue }) => isDue);
  if (due.length === 0) return null;
  const missing = due.flatMap(({ lines }) => lines).filter(({ state }) => state === undefined);
  return (
    <div class="no-print">
      <Section title={t.missing}>
        {missing.length === 0 ? (
          <p>{t.missingNone}</p>
        ) : (
          <ul>
            {missing.map(({ registrationId, firstName, lastName, phone }) => (
              <li key={registrationId}>
                {phone === '' ? (
                  `${firstName} ${lastName}`
                ) : (
                  <PhoneLink phone={phone}>{t.call(`${firstName} ${lastName}`, phone)}</PhoneLink>
                )}
              </li>
            ))}
          </ul>
        )}
      </Section>
    </div>
  );
}

function Late({ day, address, state }: Pick<EscortDayPageProps, 'day' | 'address' | 'state'>): VNode | null {
  if (day.places.length === 0) return null;
  const field = fieldsOf(state, lateForm);
  return (
    <div class="no-print">
      <Section title={t.delayTitle}>
        <p class="muted">{t.delayHint}</p>
        {day.reports.length === 0 ? null : (
          <Notice tone="info" title={t.reportedTitle}>
            <ul>
              {day.reports.map(({ minutes, place }) => (
                <li key={place}>{t.reported(minutes, place)}</li>
              ))}
            </ul>
          </Notice>
        )}
        <form method="post" action={`${address}/vertraging`} id={lateForm.id}>
          <SelectField {...field('place')} label={t.place} options={day.places} required />
          <Field
            {...field('minutes')}
            label={t.minutes}
            type="number"
            min={0}
            width="short"
            inputMode="numeric"
            required
          />
          <SubmitButton>{t.report}</SubmitButton>
        </form>
      </Section>
    </div>
  );
}

function Times({ day }: { readonly day: EscortDay }): VNode | null {
  if (day.times.length === 0) return null;
  return (
    <Section title={t.timesTitle}>
      <ul>
        {day.times.map(({ place, time }) => (
          <li key={`${time} ${place}`}>
            {clockText(time)}: {place}
          </li>
        ))}
      </ul>
    </Section>
  );
}

const Contact = ({ contact: { name, phone } }: Pick<EscortDay, 'contact'>): VNode => (
  <Section title={t.contactTitle}>
    <p>
      <PhoneLink phone={phone}>{t.contact(name, phone)}</PhoneLink>
    </p>
  </Section>
);

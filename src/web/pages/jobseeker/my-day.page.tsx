import type { VNode } from 'preact';
import { clockText, dayAndMonth, deadlineText, longDate } from '../../../texts/dates';
import { jobseekerTexts as t } from '../../../texts/jobseeker';
import { ErrorSummary, LinkButton, Notice, PostButton, Section } from '../../components';
import type { FormState } from '../../forms/form-state';
import { Page } from '../../layout';
import { Asked, Interviews, Tours } from './my-programme';
import type { MyDay } from './my-day.reader';

interface MyDayProps {
  readonly token: string;
  readonly day: MyDay;
}

const addressOf = (token: string): string => `/mijn-dag/${encodeURIComponent(token)}`;

/** The jobseeker's own page: one question at a time. */
export function MyDayPage({ token, day, state }: MyDayProps & { readonly state?: FormState }): VNode {
  const { registration, event } = day;
  return (
    <Page title={t.title} hasErrors={state !== undefined}>
      <ErrorSummary state={state} />
      <h1>{t.hello(registration.firstName)}</h1>
      <p class="lead">{t.event(event.title, longDate(event.date))}</p>
      <Standing token={token} day={day} />
      <Contact day={day} />
    </Page>
  );
}

function Standing({ token, day }: MyDayProps): VNode {
  const { state } = day.event;
  if (state === 'cancelled') return <Notice tone="warn">{t.eventCancelled}</Notice>;
  if (state === 'finished' || state === 'anonymised') return <Notice tone="info">{t.eventOver}</Notice>;
  return <OwnStanding token={token} day={day} />;
}

function OwnStanding({ token, day }: MyDayProps): VNode {
  switch (day.registration.state) {
    case 'offered':
      return <Offer token={token} day={day} />;
    case 'seated':
    case 'confirmed':
      return <Seat token={token} day={day} />;
    case 'waiting':
    case 'referred':
      return <Waiting token={token} day={day} />;
    case 'lapsed':
      return <Notice tone="info">{t.lapsed}</Notice>;
    case 'cancelled':
      return <Notice tone="info">{t.cancelled}</Notice>;
  }
}

const Waiting = ({ token, day }: MyDayProps): VNode => (
  <>
    <Notice tone="info">{t.waiting(day.waitingPosition ?? 1)}</Notice>
    <CannotCome token={token} />
  </>
);

function Offer({ token, day }: MyDayProps): VNode {
  const until = day.openOffer === null ? '' : deadlineText(day.openOffer.expiresAt);
  return (
    <>
      <Notice tone="ok">{t.offered(until)}</Notice>
      <p>{day.tours.isPromised ? t.offeredTour : t.noInterviewYet}</p>
      <Travel day={day} />
      <Company day={day} />
      <div class="row">
        <PostButton action={`${addressOf(token)}/aanbod`} tone="primary" fields={{ answer: 'accept' }}>
          {t.accept}
        </PostButton>
        <PostButton action={`${addressOf(token)}/aanbod`} fields={{ answer: 'decline' }}>
          {t.decline}
        </PostButton>
      </div>
    </>
  );
}

function Seat({ token, day }: MyDayProps): VNode {
  const confirmed = day.registration.state === 'confirmed';
  return (
    <>
      <Notice tone="ok">{confirmed ? t.confirmed(dayAndMonth(day.event.date)) : t.seated}</Notice>
      {confirmed ? null : (
        <PostButton action={`${addressOf(token)}/ik-kom`} tone="primary">
          {t.iCome}
        </PostButton>
      )}
      <Travel day={day} />
      <Company day={day} />
      <Tours day={day} />
      <Interviews day={day} />
      <Asked day={day} />
      <CannotCome token={token} />
    </>
  );
}

/** On a drop-off day everybody goes to one company only. */
function Company({ day: { dropOff } }: { day: MyDay }): VNode | null {
  if (dropOff === null) return null;
  return (
    <Section title={t.company}>
      <p>{dropOff.hostName ?? t.companyLater}</p>
    </Section>
  );
}

function Travel({ day }: { day: MyDay }): VNode {
  const { stop, times, registration } = day;
  if (registration.transport !== 'bus' && day.meeting !== null) return <Meeting day={day} meeting={day.meeting} />;
  if (registration.transport === 'taxi') return <p>{t.byTaxi}</p>;
  if (registration.transport === 'own') return <p>{t.byOwn}</p>;
  return (
    <Section title={t.where}>
      <p>
        <strong>{stop?.name}</strong> {stop?.landmark}
      </p>
      <p>{times === null ? t.departureUnknown : t.departure(clockText(times.leave))}</p>
      <WayBack day={day} />
    </Section>
  );
}

function Meeting({ day, meeting }: { readonly day: MyDay; readonly meeting: NonNullable<MyDay['meeting']> }): VNode {
  return (
    <Section title={t.meetingTitle}>
      <p>
        <strong>{meeting.hostName}</strong> {meeting.address}
      </p>
      <p>{t.meetAt(clockText(meeting.at))}</p>
      {day.registration.transport === 'taxi' ? <p>{t.taxiWith(day.contact.name)}</p> : null}
    </Section>
  );
}

function WayBack({ day: { times, returnsBy, contact } }: { day: MyDay }): VNode | null {
  if (returnsBy !== null) return <p>{t.backEarly(clockText(returnsBy), contact.name)}</p>;
  return times?.backAt == null ? null : <p>{t.backAt(clockText(times.backAt))}</p>;
}

const CannotCome = ({ token }: { token: string }): VNode => (
  <p>
    <LinkButton href={`${addressOf(token)}/afzeggen`}>{t.iCannotCome}</LinkButton>
  </p>
);

function Contact({ day: { contact } }: { day: MyDay }): VNode {
  return (
    <Section title={t.contact}>
      <p>
        <a href={`tel:${contact.phone.replace(/\s/g, '')}`}>{t.contactText(contact.name, contact.phone)}</a>
      </p>
    </Section>
  );
}

/** Asks once more before somebody gives up the seat: opening a link changes nothing. */
export function AskCancelPage({ token, day }: MyDayProps): VNode {
  return (
    <Page title={t.askCancel}>
      <h1>{t.askCancel}</h1>
      <p class="lead">{t.event(day.event.title, longDate(day.event.date))}</p>
      <p>{t.askCancelText}</p>
      <div class="row">
        <PostButton action={`${addressOf(token)}/afzeggen`} tone="danger">
          {t.yesCancel}
        </PostButton>
        <LinkButton href={addressOf(token)}>{t.noBack}</LinkButton>
      </div>
    </Page>
  );
}

/** For a link that is too old, cut off or invented: who to call, and nothing about anybody. */
export function LinkGonePage({ phone }: { phone: string | undefined }): VNode {
  return (
    <Page title={t.goneTitle}>
      <h1>{t.goneTitle}</h1>
      <p>{t.gone}</p>
      <p>{t.goneCall}</p>
      {phone === undefined ? null : (
        <p>
          <a href={`tel:${phone.replace(/\s/g, '')}`}>{t.call(phone)}</a>
        </p>
      )}
    </Page>
  );
}

/** For an answer that came after the offer ended. */
export function TooLatePage({ token }: { token: string }): VNode {
  return (
    <Page title={t.title}>
      <h1>{t.title}</h1>
      <Notice tone="warn">{t.tooLate}</Notice>
      <LinkButton href={addressOf(token)}>{t.back}</LinkButton>
    </Page>
  );
}

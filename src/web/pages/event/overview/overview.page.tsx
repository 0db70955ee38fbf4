import type { VNode } from 'preact';
import type { EventView, MissingPart, NamedLateVehicle, NextStepFacts } from '../../../../modules/events';
import type { CurrentUser } from '../../../../modules/identity';
import type { SeatOccupancy } from '../../../../modules/registrations';
import { coordinatorTexts } from '../../../../texts/coordinator';
import { longDate } from '../../../../texts/dates';
import { eventTexts } from '../../../../texts/events';
import { Facts, Field, LinkButton, Notice, Section, SubmitButton, type PageNotice } from '../../../components';
import { EventPage } from '../../../layout';
import { availabilityOf, availabilityText } from '../../../components/event/availability';
import { EventStateBadge } from '../../../components/event/event-state-badge';
import { LateVehicles } from '../../../components/event/late-vehicles';
import { eventAddress } from '../../../forms/event-post';
import { fieldsOf, isRefused, type FormState } from '../../../forms/form-state';
import { EventTrail, type NamedStep } from './event-trail';
import { NextStepSection } from './next-step-section';
import { cancellationForm } from './overview.forms';

const t = coordinatorTexts.overview;

export interface OverviewProps {
  readonly user: CurrentUser;
  readonly event: EventView;
  readonly missing: readonly MissingPart[];
  /** What decides the next step. */
  readonly facts: NextStepFacts;
  readonly trail: readonly NamedStep[];
  readonly risks: readonly string[];
  readonly late: readonly NamedLateVehicle[];
  readonly interviewPlaces: number;
  readonly occupancy: SeatOccupancy;
  readonly notice?: PageNotice | undefined;
  readonly state?: FormState | undefined;
}

/** What an event is, how full it is, and what comes next. */
export function OverviewPage(props: OverviewProps): VNode {
  const { user, event, state } = props;
  return (
    <EventPage title={event.title} user={user} notice={props.notice} event={event} tab="" state={state}>
      <LateVehicles code={event.code} late={props.late} />
      <NextStepSection event={event} missing={props.missing} facts={props.facts} />
      <Risks risks={props.risks} />
      <Section title={t.capacity}>
        <p>
          {availabilityText(availabilityOf(event, props.occupancy))}{' '}
          <a href={`/evenementen/${event.code}/plaatsen`}>{t.toSeats}</a>
        </p>
        <Facts items={capacityFacts(event, props.interviewPlaces)} />
      </Section>
      <Section title={t.facts}>
        <Facts items={eventFacts(event)} />
        {isChangeable(event) ? <LinkButton href={`/evenementen/${event.code}/wijzigen`}>{t.change}</LinkButton> : null}
      </Section>
      <EventTrail trail={props.trail} />
      {isCancellable(event) ? <CancelForm event={event} state={state} /> : null}
    </EventPage>
  );
}

const isChangeable = ({ state }: EventView): boolean => ['draft', 'published', 'closed', 'final'].includes(state);
const isCancellable = (event: EventView): boolean => isChangeable(event) || event.state === 'running';

function Risks({ risks }: { readonly risks: readonly string[] }): VNode | null {
  if (risks.length === 0) return null;
  return (
    <Notice tone="warn" title={t.risks}>
      <ul>
        {risks.map((risk) => (
          <li key={risk}>{risk}</li>
        ))}
      </ul>
    </Notice>
  );
}

function capacityFacts(event: EventView, interviewPlaces: number) {
  const limit = event.ownLimit === null ? '' : ` (${t.ownLimitNote(event.ownLimit)})`;
  return [
    { term: t.participants, value: t.ofTotal(event.participantsTaken, event.participantLimit) + limit },
    { term: t.busSeats, value: t.ofTotal(event.busSeatsTaken, event.busSeats) },
    { term: t.wheelchairPlaces, value: t.ofTotal(event.wheelchairPlacesTaken, event.wheelchairPlaces) },
    { term: t.interviewPlaces, value: String(interviewPlaces) },
  ];
}

const eventFacts = (event: EventView) => [
  { term: t.state, value: <EventStateBadge state={event.state} /> },
  ...(event.cancelReason === null ? [] : [{ term: t.cancelReason, value: event.cancelReason }]),
  { term: t.date, value: longDate(event.date) },
  { term: t.shape, value: eventTexts.shapes[event.shape] },
  { term: t.referralClosesOn, value: longDate(event.referralClosesOn) },
  { term: t.staff, value: String(event.staffSeats) },
  ...(event.lunch === '' ? [] : [{ term: t.lunch, value: event.lunch }]),
];

function CancelForm({ event, state }: { readonly event: EventView; readonly state: FormState | undefined }): VNode {
  return (
    <details class="no-print" open={isRefused(state, cancellationForm)}>
      <summary>{t.cancelTitle}</summary>
      <p>{t.cancelIntro}</p>
      <form method="post" action={eventAddress(event, '/afgelasten')} id={cancellationForm.id}>
        <Field {...fieldsOf(state, cancellationForm)('reason')} label={t.cancelReasonLabel} maxLength={200} required />
        <SubmitButton tone="danger">{t.cancel}</SubmitButton>
      </form>
    </details>
  );
}

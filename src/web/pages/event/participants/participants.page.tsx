import type { VNode } from 'preact';
import { fullName } from '../../../../kernel';
import type { EventView } from '../../../../modules/events';
import type { CurrentUser } from '../../../../modules/identity';
import { isActive } from '../../../../modules/registrations';
import { afterTheDayTexts } from '../../../../texts/after-the-day';
import { counsellorTexts } from '../../../../texts/counsellor';
import { momentText } from '../../../../texts/dates';
import { registrationTexts } from '../../../../texts/registrations';
import { DataTable, EmptyState, Facts, Notice, PostButton, Section, type Column } from '../../../components';
import { EventPage } from '../../../layout';
import { LeaversLink } from '../../../components/person/leavers';
import { WhatBecame } from '../../../components/person/what-became';
import { formOfRow } from '../../../forms/form';
import type { FormState } from '../../../forms/form-state';
import { LeaversSection } from './leavers-section';
import { verdictForm } from './participants.forms';
import type { ParticipantRow, ParticipantsOfEvent } from './participants.reader';

const t = counsellorTexts.participants;

interface ParticipantsProps extends ParticipantsOfEvent {
  readonly user: CurrentUser;
  readonly event: EventView;
  readonly notice?: string | undefined;
  /** Whether only those who do not come any more are asked for. */
  readonly isOnlyLeavers?: boolean | undefined;
  /** The form that was refused. */
  readonly state?: FormState | undefined;
}

export function ParticipantsPage(props: ParticipantsProps): VNode {
  const { user, event, leavers, isOnlyLeavers = false } = props;
  const list = addressOf(event);
  return (
    <EventPage title={t.title} user={user} notice={props.notice} event={event} tab="/deelnemers" state={props.state}>
      <LeaversLink list={list} people={leavers.length} isOnly={isOnlyLeavers} />
      {isOnlyLeavers ? null : <Comers {...props} />}
      <LeaversSection leavers={leavers} list={list} isToCome={isActive(event)} isOnly={isOnlyLeavers} />
    </EventPage>
  );
}

/** Who has a place and who waits for one. */
function Comers(props: ParticipantsProps): VNode {
  const { event, participants, waiting } = props;
  const isToCome = isActive(event);
  const words = isToCome ? t : { ...t, ...afterTheDayTexts };
  return (
    <>
      <Capacity event={event} />
      {isToCome ? <WheelchairWarning event={event} waiting={waiting} /> : null}
      {isToCome ? <Twins {...props} /> : null}
      <Section title={words.list}>
        {participants.length === 0 ? (
          <EmptyState>{t.noOne}</EmptyState>
        ) : (
          <DataTable caption={words.list} hideCaption columns={participantColumns(event)} rows={participants} />
        )}
      </Section>
      <Section title={words.waitingList}>
        {isToCome && waiting.length > 0 && !props.listOpen ? <Notice tone="warn">{t.closed}</Notice> : null}
        {waiting.length === 0 ? (
          <EmptyState>{words.waitingNone}</EmptyState>
        ) : (
          <DataTable caption={words.waitingList} hideCaption columns={waitingColumns(event, waiting)} rows={waiting} />
        )}
      </Section>
    </>
  );
}

function Capacity({ event }: { event: EventView }): VNode {
  return (
    <Facts
      items={[
        { term: t.takenTerm, value: t.taken(event.participantsTaken, event.participantLimit) },
        { term: t.busTerm, value: t.taken(event.busSeatsTaken, event.busSeats) },
        { term: t.wheelchairTerm, value: t.taken(event.wheelchairPlacesTaken, event.wheelchairPlaces) },
      ]}
    />
  );
}

function WheelchairWarning({ event, waiting }: { event: EventView; waiting: readonly ParticipantRow[] }): VNode | null {
  const people = waiting.filter(({ registration }) => registration.waitingReason === 'no-wheelchair-place').length;
  if (people === 0) return null;
  return (
    <Notice tone="warn">{t.wheelchairWarning(people, event.wheelchairPlaces - event.wheelchairPlacesTaken)}</Notice>
  );
}

const addressOf = (event: EventView): string => `/evenementen/${encodeURIComponent(event.code)}/deelnemers`;

const nameOf = ({ registration }: ParticipantRow): string => fullName(registration);

function nameColumn(event: EventView): Column<ParticipantRow> {
  return {
    label: t.name,
    heading: true,
    cell: (row) => <a href={`${addressOf(event)}/${row.registration.id}`}>{nameOf(row)}</a>,
  };
}

const stopColumn: Column<ParticipantRow> = { label: t.stop, cell: ({ stopName }) => stopName };
const transportColumn: Column<ParticipantRow> = {
  label: t.transport,
  cell: ({ registration }) => registrationTexts.transports[registration.transport],
};
const organisationColumn: Column<ParticipantRow> = { label: t.organisation, cell: (row) => row.organisationName };

const participantColumns = (event: EventView): Column<ParticipantRow>[] => [
  nameColumn(event),
  {
    label: t.state,
    cell: ({ registration, leavesAt, attended }) => (
      <WhatBecame state={registration.state} event={event} attended={attended} leavesAt={leavesAt} />
    ),
  },
  { label: t.group, cell: ({ groupName }) => groupName },
  stopColumn,
  transportColumn,
  organisationColumn,
];

const waitingColumns = (event: EventView, waiting: readonly ParticipantRow[]): Column<ParticipantRow>[] => [
  { label: t.position, align: 'right', cell: (row) => waiting.indexOf(row) + 1 },
  nameColumn(event),
  {
    label: t.reason,
    cell: ({ registration: { waitingReason } }) =>
      waitingReason === null ? null : registrationTexts.waitingReasons[waitingReason],
  },
  {
    label: t.since,
    cell: ({ registration }) => momentText(registration.waitingSince ?? registration.referredAt),
  },
  stopColumn,
  organisationColumn,
];

function Twins({ event, participants, waiting, proposals }: ParticipantsProps): VNode | null {
  const people = [...participants, ...waiting];
  const name = (id: string): string => {
    const row = people.find(({ registration }) => registration.id === id);
    return row === undefined ? '' : `${nameOf(row)} (${row.organisationName})`;
  };
  if (proposals.length === 0) return null;
  return (
    <Section title={t.twins}>
      <p>{t.twinsHint}</p>
      {proposals.map(({ id, firstRegistrationId, secondRegistrationId }) => (
        <div class="card" key={id} id={formOfRow(verdictForm, id).id}>
          <p>{t.twin(name(firstRegistrationId), name(secondRegistrationId))}</p>
          <div class="row">
            <PostButton action={`${addressOf(event)}/dubbel/${id}`} fields={{ verdict: 'merged' }}>
              {t.same}
            </PostButton>
            <PostButton action={`${addressOf(event)}/dubbel/${id}`} fields={{ verdict: 'different-people' }}>
              {t.different}
            </PostButton>
          </div>
        </div>
      ))}
    </Section>
  );
}

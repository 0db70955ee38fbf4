import type { VNode } from 'preact';
import type { CapacityChange } from '../../../../modules/events';
import type { CurrentUser } from '../../../../modules/identity';
import type { DivisionChange, SeatsPreview } from '../../../../modules/registrations';
import { divisionTexts } from '../../../../texts/division';
import { fleetTexts } from '../../../../texts/fleet';
import { seatTexts } from '../../../../texts/seats';
import { DataTable, LinkButton, Notice, PostButton, Section } from '../../../components';
import { EventPage } from '../../../layout';
import { seatChangeFields, seatConfirmationForm } from '../../../components/event/seat-change.forms';
import { eventAddress } from '../../../forms/event-post';
import type { FormState } from '../../../forms/form-state';
import { Concerned, PersonLink, Remedies } from './people-concerned';

const t = seatTexts.change;

interface ChangeProps {
  readonly user: CurrentUser;
  readonly change: CapacityChange;
  readonly preview: SeatsPreview;
  readonly notice?: string | undefined;
  /** A confirmation that was refused. */
  readonly state?: FormState | undefined;
}

/** What a change of the seats would do, and the choice to do it. */
export function SeatChangePage({ user, change, preview, notice, state }: ChangeProps): VNode {
  const { event } = preview;
  const address = eventAddress(event, '/plaatsen');
  return (
    <EventPage
      title={t.title}
      user={user}
      notice={notice}
      event={event}
      tab="/plaatsen"
      heading={t.title}
      state={state}
    >
      <p class="lead">{inWords(change, preview)}</p>
      <p>{t.intro}</p>
      <Steps preview={preview} />
      {preview.isPossible ? <Offers preview={preview} /> : <Impossible preview={preview} />}
      <RouteWarning preview={preview} />
      {change.type === 'stop' ? <p>{divisionTexts.routeNext}</p> : null}
      <div class="row no-print" id={seatConfirmationForm.id}>
        {preview.isPossible ? (
          <PostButton
            action={`${address}/wijziging`}
            fields={{ ...seatChangeFields(change), seen: preview.mark }}
            tone="primary"
          >
            {t.confirm}
          </PostButton>
        ) : null}
        <LinkButton href={address}>{t.back}</LinkButton>
      </div>
    </EventPage>
  );
}

const nameOf = (things: readonly { readonly id: string; readonly name: string }[], id: string): string =>
  things.find((thing) => thing.id === id)?.name ?? '';

function inWords(change: CapacityChange, { now: { vehicles, tourGroups }, stops }: SeatsPreview): string {
  switch (change.type) {
    case 'setup':
      return setupInWords(vehicles, change.configurationId);
    case 'no-vehicle':
      return t.noVehicle(nameOf(vehicles, change.vehicleId));
    case 'fleet':
      return fleetTexts.onlyThese(change.vehicleIds.map((id) => nameOf(vehicles, id)));
    case 'limits':
      return t.limits(change.ownLimit, change.staffSeats);
    case 'group':
      return t.group(nameOf(tourGroups, change.tourGroupId), change.places);
    case 'stop': {
      const vehicle = change.vehicleId === null ? null : nameOf(vehicles, change.vehicleId);
      return divisionTexts.change(nameOf(stops, change.eventStopId), vehicle, change.maxPeople);
    }
  }
}

function setupInWords(vehicles: SeatsPreview['now']['vehicles'], configurationId: string): string {
  const setups = vehicles.flatMap(({ name, configurations }) => configurations.map((one) => ({ ...one, name })));
  return setups
    .filter(({ id }) => id === configurationId)
    .map(({ name, seats, wheelchairPlaces }) => t.setup(name, seats, wheelchairPlaces))
    .join('');
}

type PreviewProps = Readonly<Record<'preview', SeatsPreview>>;

function Steps({ preview }: PreviewProps): VNode {
  const { participants, busSeats, wheelchairPlaces, group } = preview;
  const rows: readonly ChangeRow[] = [
    { kind: seatTexts.occupancy.participants, ...participants },
    { kind: seatTexts.occupancy.busSeats, ...busSeats },
    { kind: seatTexts.occupancy.wheelchairPlaces, ...wheelchairPlaces },
    ...(group === null ? [] : [{ kind: t.groupKind, ...group }]),
    ...preview.divided.map((step) => ({ ...step, kind: dividedKind(step, preview) })),
  ];
  return (
    <DataTable
      caption={t.title}
      hideCaption
      rows={rows}
      columns={[
        { label: t.kind, heading: true, cell: ({ kind }) => kind },
        { label: t.taken, align: 'right', cell: ({ taken }) => taken },
        { label: t.now, align: 'right', cell: ({ before }) => before ?? divisionTexts.noLimit },
        { label: t.then, align: 'right', cell: ({ after }) => after ?? divisionTexts.noLimit },
        { label: t.short, align: 'right', cell: (step) => shortOf(step) || '' },
      ]}
    />
  );
}

type ChangeRow = Pick<DivisionChange, 'taken' | 'before' | 'after'> & { readonly kind: string };

const shortOf = ({ taken, after }: Pick<DivisionChange, 'taken' | 'after'>): number =>
  after === null ? 0 : Math.max(0, taken - after);

function dividedKind({ kind, id }: DivisionChange, { now: { vehicles }, stops }: SeatsPreview): string {
  switch (kind) {
    case 'vehicle-seats':
      return divisionTexts.vehicleSeats(nameOf(vehicles, id));
    case 'vehicle-wheelchairs':
      return divisionTexts.vehicleWheelchairs(nameOf(vehicles, id));
    case 'stop':
      return divisionTexts.atStop(nameOf(stops, id));
  }
}

function Impossible({ preview }: PreviewProps): VNode {
  const { participants, busSeats, wheelchairPlaces, group } = preview;
  const steps = [participants, busSeats, wheelchairPlaces, ...(group === null ? [] : [group]), ...preview.divided];
  const most = Math.max(...steps.map(shortOf));
  return (
    <>
      <Notice tone="problem" title={most === 0 ? divisionTexts.impossible : t.impossible(most)}>
        {most === 0 ? <p>{divisionTexts.noDivision}</p> : null}
        <p>{t.nobodyDropped}</p>
        <Remedies preview={preview} />
      </Notice>
      <Concerned preview={preview} />
    </>
  );
}

function Offers({ preview }: PreviewProps): VNode {
  const { event, offers, isTooLate } = preview;
  if (offers.length === 0) return <p>{t.noOffers}</p>;
  if (isTooLate) return <Notice tone="warn">{t.tooLate}</Notice>;
  return (
    <Section title={t.offers(offers.length)}>
      <ol>
        {offers.map((person) => (
          <li key={person.id}>
            <PersonLink code={event.code} person={person} />
          </li>
        ))}
      </ol>
    </Section>
  );
}

function RouteWarning({ preview: { route } }: PreviewProps): VNode | null {
  if (route.length === 0) return null;
  return (
    <Notice tone="warn" title={t.route}>
      <ul>
        {route.map(({ vehicle, boarding, places }) => (
          <li key={vehicle}>{t.routeShort(vehicle, boarding, places)}</li>
        ))}
      </ul>
      <p>{t.routeNext}</p>
    </Notice>
  );
}

import type { VNode } from 'preact';
import type { CurrentUser } from '../../../../modules/identity';
import { haltWords, neededSeats, unbroken, type Ride, type RouteSheet } from '../../../../modules/notifications';
import { longDate } from '../../../../texts/dates';
import { layoutTexts } from '../../../../texts/layout';
import { routeSheetTexts as t } from '../../../../texts/route-sheet';
import { DataTable, EmptyState, Facts, Notice, Section } from '../../../components';
import { EventPage } from '../../../layout';

interface RideProps {
  readonly user: CurrentUser;
  readonly ride: Ride;
  /** Whom a driver calls on the day. */
  readonly phone: string;
}

/** What the drivers of an event need, a sheet of paper for each vehicle; no names. */
export function RidePage({ user, ride, phone }: RideProps): VNode {
  const { event, sheets } = ride;
  const hasRoute = sheets.some(({ halts }) => halts.length > 0);
  return (
    <EventPage title={`${t.title} – ${event.title}`} user={user} event={event} tab="/route" heading={t.title}>
      <p class="no-print">{t.intro}</p>
      <p class="muted small no-print">{layoutTexts.print}</p>
      {!hasRoute || !['draft', 'published', 'closed'].includes(event.state) ? null : (
        <Notice tone="info">{t.preliminary}</Notice>
      )}
      {sheets.length === 0 ? <EmptyState>{t.noVehicles}</EmptyState> : null}
      {hasRoute || sheets.length === 0 ? null : <EmptyState>{t.noRoute}</EmptyState>}
      {sheets.map((sheet) => (
        <div class="sheet" key={sheet.contact.vehicleId}>
          <Sheet {...{ ride, sheet, phone }} />
        </div>
      ))}
    </EventPage>
  );
}

interface SheetProps {
  readonly ride: Ride;
  readonly sheet: RouteSheet;
  readonly phone: string;
}

function Sheet({ ride, sheet, phone }: SheetProps): VNode {
  const { contact, halts } = sheet;
  return (
    <Section title={t.vehicle(contact.vehicle, contact.plate)}>
      <Facts items={factsOf({ ride, sheet, phone })} />
      {halts.length === 0 ? (
        <p>{t.noHalts(contact.vehicle)}</p>
      ) : (
        <DataTable
          caption={t.caption(contact.vehicle)}
          hideCaption
          rows={halts}
          columns={[
            {
              label: t.columns.hour,
              heading: true,
              cell: ({ arrive, leave }) => <span class="nowrap">{t.hours(arrive, leave)}</span>,
            },
            {
              label: t.columns.place,
              cell: ({ name, address, landmark }) => t.place(name, address, landmark),
            },
            { label: t.columns.what, cell: (halt) => unbroken(haltWords(halt).join(' ')) },
          ]}
        />
      )}
    </Section>
  );
}

function factsOf({ ride, sheet, phone }: SheetProps) {
  const { event, staff, interpreters, sheets } = ride;
  const { riders, seats, wheelchairPlaces } = sheet;
  const isOnly = sheets.length === 1;
  const escorts = t.escortsOf(staff, interpreters);
  const needed = neededSeats(sheet, isOnly ? staff + interpreters : 0);
  return [
    { term: t.day, value: longDate(event.date) },
    { term: t.ride, value: event.title },
    ...(riders === null ? [] : [{ term: t.people, value: t.riders(riders) }]),
    ...(escorts === ''
      ? []
      : [{ term: t.escorts, value: isOnly ? escorts : `${escorts}, ${t.overVehicles(sheets.length)}` }]),
    ...(needed === undefined ? [] : [{ term: t.needed, value: needed }]),
    { term: t.ordered, value: t.seats(seats, wheelchairPlaces) },
    { term: t.call, value: phone },
  ];
}

import type { VNode } from 'preact';
import type { EventView } from '../../../../modules/events';
import type { SeatOccupancy } from '../../../../modules/registrations';
import { registrationTexts } from '../../../../texts/registrations';
import { seatTexts } from '../../../../texts/seats';
import { DataTable, EmptyState, Notice, Section } from '../../../components';
import { EventPage } from '../../../layout';
import { AdjustSection } from './adjust-section';
import { DivisionSection } from './division-section';
import { availabilityOf, availabilityText } from '../../../components/event/availability';
import { OverbookingSection } from './overbooking-section';
import type { SeatsProps } from './seats.reader';

const t = seatTexts.occupancy;

/** Which seats are given, which may come back, who waits, and how many more may be taken. */
export function SeatsPage(props: SeatsProps): VNode {
  const { user, event, occupancy, notice, state } = props;
  return (
    <EventPage
      title={`${seatTexts.title}: ${event.title}`}
      user={user}
      notice={notice}
      event={event}
      tab="/plaatsen"
      state={state}
    >
      <p>{seatTexts.intro}</p>
      <Occupancy event={event} occupancy={occupancy} />
      <Waiting event={event} occupancy={occupancy} />
      <DivisionSection {...props} />
      <AdjustSection {...props} />
      <OverbookingSection {...props} />
    </EventPage>
  );
}

interface OccupancyProps {
  readonly event: EventView;
  readonly occupancy: SeatOccupancy;
}

function Occupancy({ event, occupancy: { given, held, heldUntil } }: OccupancyProps): VNode {
  const kinds = [
    { kind: t.participants, given: given.participants, held: held.participants, total: event.participantLimit },
    { kind: t.busSeats, given: given.busSeats, held: held.busSeats, total: event.busSeats },
    {
      kind: t.wheelchairPlaces,
      given: given.wheelchairPlaces,
      held: held.wheelchairPlaces,
      total: event.wheelchairPlaces,
    },
  ];
  const availability = availabilityOf(event, { held, heldUntil });
  return (
    <Section title={t.title}>
      <Notice tone={availability.type === 'open' ? 'ok' : 'info'}>{availabilityText(availability)}</Notice>
      <DataTable
        caption={t.title}
        hideCaption
        rows={kinds}
        columns={[
          { label: t.kind, heading: true, cell: ({ kind }) => kind },
          { label: t.given, align: 'right', cell: (row) => row.given },
          {
            label: t.held,
            align: 'right',
            cell: (row) => (row.held > 0 && heldUntil ? t.heldOf(row.held, heldUntil.last) : row.held),
          },
          { label: t.free, align: 'right', cell: (row) => row.total - row.given - row.held },
          { label: t.total, align: 'right', cell: (row) => row.total },
        ]}
      />
    </Section>
  );
}

function Waiting({ event, occupancy: { waiting } }: OccupancyProps): VNode {
  return (
    <Section title={t.waitingTitle}>
      {waiting.length === 0 ? (
        <EmptyState>{t.nobodyWaits}</EmptyState>
      ) : (
        <>
          <DataTable
            caption={t.waitingTitle}
            hideCaption
            rows={waiting}
            columns={[
              {
                label: t.reason,
                heading: true,
                cell: ({ reason }) => (reason === null ? t.soon : registrationTexts.waitingReasons[reason]),
              },
              { label: t.people, align: 'right', cell: ({ people }) => people },
            ]}
          />
          <p>
            <a href={`/evenementen/${event.code}/deelnemers`}>{t.toList}</a>
          </p>
        </>
      )}
    </Section>
  );
}

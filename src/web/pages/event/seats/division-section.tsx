import type { VNode } from 'preact';
import { vehicleOfStop, type EventStopView } from '../../../../modules/events';
import { divisionTexts as t } from '../../../../texts/division';
import { seatTexts } from '../../../../texts/seats';
import { DataTable, Field, Section, SelectField, SubmitButton } from '../../../components';
import { changeFormOf, seatChangeFields } from '../../../components/event/seat-change.forms';
import { eventAddress } from '../../../forms/event-post';
import { fieldsOf, isRefused } from '../../../forms/form-state';
import type { SeatsOfEvent, SeatsProps } from './seats.reader';

/** Which bus serves which stop, how full each of them is, and the form to choose otherwise; it changes nothing yet. */
export function DivisionSection(seats: SeatsProps): VNode | null {
  const { vehicles, stops, isOpen } = seats;
  if (stops.length === 0 || vehicles.length === 0) return null;
  return (
    <Section title={t.title} id="division">
      <p>{vehicles.length > 1 ? t.intro : t.introOneVehicle}</p>
      {vehicles.length > 1 ? <VehiclesTable {...seats} /> : null}
      <StopsTable {...seats} />
      {isOpen ? stops.map((stop) => <StopForm key={stop.id} stop={stop} seats={seats} />) : null}
    </Section>
  );
}

/** Free stops stand apart: the buses have to share them out. */
function VehiclesTable({ vehicles, stops, atStops }: SeatsOfEvent): VNode {
  const rows = [...vehicles, null].map((vehicle) => {
    const own = stops.filter((stop) => vehicleOfStop(stop) === (vehicle?.id ?? null));
    const sum = (count: 'given' | 'held' | 'wheelchairs'): number =>
      own.reduce((total, { id }) => total + (atStops.get(id)?.[count] ?? 0), 0);
    return { vehicle, given: sum('given'), held: sum('held'), wheelchairs: sum('wheelchairs') };
  });
  return (
    <DataTable
      caption={t.perVehicle}
      rows={rows.filter(({ vehicle, given, held, wheelchairs }) => vehicle !== null || given + held + wheelchairs > 0)}
      columns={[
        { label: t.vehicle, heading: true, cell: ({ vehicle }) => vehicle?.name ?? t.noVehicleYet },
        { label: t.seats, align: 'right', cell: ({ vehicle }) => vehicle?.seats ?? '' },
        { label: seatTexts.occupancy.given, align: 'right', cell: ({ given }) => given },
        { label: seatTexts.occupancy.held, align: 'right', cell: ({ held }) => held },
        {
          label: seatTexts.occupancy.free,
          align: 'right',
          cell: ({ vehicle, given, held }) => (vehicle === null ? '' : vehicle.seats - given - held),
        },
        {
          label: t.wheelchairs,
          align: 'right',
          cell: ({ vehicle, wheelchairs }) =>
            vehicle === null ? wheelchairs : t.ofPlaces(wheelchairs, vehicle.wheelchairPlaces),
        },
      ]}
    />
  );
}

function StopsTable({ vehicles, stops, atStops }: SeatsOfEvent): VNode {
  const nameOf = (stop: EventStopView): string => {
    const name = vehicles.find(({ id }) => id === vehicleOfStop(stop))?.name ?? t.anyVehicle;
    return stop.vehicleId === null && stop.routeVehicleId !== null ? t.byRoute(name) : name;
  };
  return (
    <DataTable
      caption={t.perStop}
      rows={stops}
      columns={[
        { label: t.stop, heading: true, cell: ({ name }) => name },
        ...(vehicles.length > 1 ? [{ label: t.vehicle, cell: nameOf }] : []),
        { label: t.people, align: 'right', cell: ({ id }) => atStops.get(id)?.people ?? 0 },
        { label: t.most, align: 'right', cell: ({ maxPeople }) => maxPeople ?? t.noLimit },
      ]}
    />
  );
}

function StopForm({ stop, seats }: { readonly stop: EventStopView; readonly seats: SeatsProps }): VNode {
  const { event, vehicles, state } = seats;
  const form = changeFormOf('stop', stop.id);
  const { id: eventStopId, vehicleId, maxPeople } = stop;
  const field = fieldsOf(state, form, seatChangeFields({ type: 'stop', eventStopId, vehicleId, maxPeople }));
  return (
    <details class="no-print" open={isRefused(state, form)}>
      <summary>{t.changeStop(stop.name)}</summary>
      <form method="get" action={eventAddress(event, '/plaatsen/wijziging')} id={form.id}>
        <input type="hidden" name="kind" value="stop" />
        <input type="hidden" name="id" value={stop.id} />
        {vehicles.length > 1 ? (
          <SelectField
            {...field('vehicle')}
            label={t.whichVehicle}
            empty={stop.routeVehicleId === null ? t.anyVehicle : t.asRoute}
            options={vehicles.map(({ id, name }) => ({ value: id, label: name }))}
          />
        ) : null}
        <Field {...field('maxPeople')} label={t.mostPeople} hint={t.mostPeopleHint} inputMode="numeric" width="short" />
        <p>
          <SubmitButton tone="plain">{`${seatTexts.change.preview}: ${stop.name}`}</SubmitButton>
        </p>
      </form>
    </details>
  );
}

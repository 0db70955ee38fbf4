import type { VNode } from 'preact';
import { seatTexts } from '../../../texts/seats';
import { DataTable, Field, Section, SelectField, SubmitButton } from '../../components';
import { stopField } from './change-form';
import type { PlacesOfEvent, StopPlaces } from './places.reader';

const t = seatTexts.change;

/** Which vehicle serves which stop, and how many may get on there; these forms change nothing yet. */
export function StopsSection(props: PlacesOfEvent): VNode | null {
  const { vehicles, stops } = props;
  if (!props.isOpen || stops.length === 0) return null;
  return (
    <Section title={t.stops} id="haltes">
      <p>{t.stopsIntro}</p>
      {vehicles.length > 1 ? <Vehicles {...props} /> : null}
      <div class="no-print">
        {stops.map((stop) => (
          <details key={stop.id}>
            <summary>{summaryOf(stop, vehicles)}</summary>
            <StopForm {...props} stop={stop} />
          </details>
        ))}
      </div>
    </Section>
  );
}

function summaryOf({ name, vehicleId, maxPeople, load }: StopPlaces, vehicles: PlacesOfEvent['vehicles']): string {
  const vehicle = vehicles.find(({ id }) => id === vehicleId)?.name;
  return t.stopNow(name, load.people, maxPeople, vehicle);
}

function Vehicles({ vehicles, stops }: PlacesOfEvent): VNode {
  const tiedTo = (id: string): number =>
    stops.filter(({ vehicleId }) => vehicleId === id).reduce((sum, { load }) => sum + load.busSeats, 0);
  return (
    <DataTable
      caption={t.vehicles}
      rows={vehicles}
      columns={[
        { label: t.vehicle, heading: true, cell: ({ name }) => name },
        { label: t.seats, align: 'right', cell: ({ seats }) => seats },
        { label: t.wheelchairs, align: 'right', cell: ({ wheelchairPlaces }) => wheelchairPlaces },
        { label: t.tied, align: 'right', cell: ({ id }) => tiedTo(id) },
      ]}
    />
  );
}

function StopForm({ event, vehicles, stop }: PlacesOfEvent & { readonly stop: StopPlaces }): VNode {
  return (
    <form method="get" action={`/evenementen/${event.code}/plaatsen/wijziging`}>
      <input type="hidden" name="soort" value="halte" />
      <input type="hidden" name="id" value={stop.id} />
      {vehicles.length > 1 ? (
        <SelectField
          name={stopField.vehicle(stop.id)}
          label={t.whichBus(stop.name)}
          options={vehicles.map(({ id, name }) => ({ value: id, label: name }))}
          value={stop.vehicleId ?? ''}
          empty={t.byRoute}
        />
      ) : null}
      <Field
        name={stopField.most(stop.id)}
        label={t.mostPeople}
        hint={t.mostPeopleHint(stop.load.people)}
        value={stop.maxPeople === null ? '' : String(stop.maxPeople)}
        inputMode="numeric"
        width="short"
        optional
      />
      <p>
        <SubmitButton tone="plain">{`${t.preview}: ${stop.name}`}</SubmitButton>
      </p>
    </form>
  );
}

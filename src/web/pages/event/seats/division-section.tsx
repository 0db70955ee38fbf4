import type { VNode } from 'preact';
import { vehicleOfStop, type EventStopView } from '../../../../modules/events';
import { divisionTexts as t } from '../../../../texts/division';
import { seatTexts } from '../../../../texts/seats';
import { DataTable, Section, SubmitButton } from '../../../components';
import type { SeatsOfEvent } from './seats.reader';

/** Which bus serves which stop, how full each of them is, and the form to choose otherwise; it changes nothing yet. */
export function DivisionSection(places: SeatsOfEvent): VNode | null {
  const { vehicles, stops, isOpen } = places;
  if (stops.length === 0 || vehicles.length === 0) return null;
  return (
    <Section title={t.title} id="verdeling">
      <p>{vehicles.length > 1 ? t.intro : t.introOneVehicle}</p>
      {vehicles.length > 1 ? <VehiclesTable {...places} /> : null}
      <StopsTable {...places} />
      {isOpen ? stops.map((stop) => <StopForm key={stop.id} stop={stop} places={places} />) : null}
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

/** Every stop has fields of the same names, so their ids carry the stop's. */
function StopForm({ stop, places }: { readonly stop: EventStopView; readonly places: SeatsOfEvent }): VNode {
  const { event, vehicles } = places;
  const [busField, mostField] = [`bus-${stop.id}`, `hoogstens-${stop.id}`];
  return (
    <details class="no-print">
      <summary>{t.changeStop(stop.name)}</summary>
      <form method="get" action={`/evenementen/${event.code}/plaatsen/wijziging`}>
        <input type="hidden" name="soort" value="opstapplaats" />
        <input type="hidden" name="id" value={stop.id} />
        {vehicles.length > 1 ? (
          <div class="field">
            <label for={busField}>{t.whichVehicle}</label>
            <select id={busField} name="bus" class="input input-medium">
              <option value="">{stop.routeVehicleId === null ? t.anyVehicle : t.asRoute}</option>
              {vehicles.map(({ id, name }) => (
                <option key={id} value={id} selected={id === stop.vehicleId}>
                  {name}
                </option>
              ))}
            </select>
          </div>
        ) : null}
        <div class="field">
          <label for={mostField}>{t.mostPeople}</label>
          <p class="hint" id={`${mostField}-hint`}>
            {t.mostPeopleHint}
          </p>
          <input
            id={mostField}
            name="hoogstens"
            value={stop.maxPeople === null ? '' : String(stop.maxPeople)}
            inputMode="numeric"
            class="input input-short"
            aria-describedby={`${mostField}-hint`}
          />
        </div>
        <p>
          <SubmitButton tone="plain">{`${seatTexts.change.preview}: ${stop.name}`}</SubmitButton>
        </p>
      </form>
    </details>
  );
}

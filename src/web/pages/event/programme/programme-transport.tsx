import type { VNode } from 'preact';
import type { VehicleView } from '../../../../modules/events';
import { coordinatorTexts } from '../../../../texts/coordinator';
import { stopAdviceTexts } from '../../../../texts/stop-advice';
import { Badge, DataTable, EmptyState, Field, PostButton, Section, SelectField } from '../../../components';
import type { ProgrammeProps } from './programme-props';
import { AddForm, CountField, fieldOf, placeOptions, RemoveButton, TimeField } from './programme-parts';

const t = coordinatorTexts.programme;

/** The buses with their set-ups. */
export function VehiclesSection(page: ProgrammeProps): VNode {
  const { vehicles } = page.programme;
  return (
    <Section title={t.vehicles} id="bussen">
      {vehicles.length === 0 ? (
        <EmptyState>{t.noVehicles}</EmptyState>
      ) : (
        <DataTable
          caption={t.vehicles}
          hideCaption
          rows={vehicles}
          columns={[
            { label: t.vehicle, heading: true, cell: ({ name }) => name },
            { label: t.coachOperator, cell: ({ coachOperator }) => coachOperator },
            { label: t.depot, cell: ({ depotName }) => depotName },
            { label: t.duty, cell: ({ dutyFrom, dutyUntil }) => t.span(dutyFrom, dutyUntil) },
            { label: t.setup, cell: (vehicle) => <Setups page={page} vehicle={vehicle} /> },
            {
              label: t.actions,
              hideLabel: true,
              cell: ({ id, name }) => <RemoveButton page={page} form="bus" id={id} name={name} />,
            },
          ]}
        />
      )}
      <VehicleForm {...page} />
    </Section>
  );
}

function Setups({ page, vehicle }: { readonly page: ProgrammeProps; readonly vehicle: VehicleView }): VNode {
  const action = `/evenementen/${page.event.code}/programma/opstelling`;
  return (
    <>
      {vehicle.configurations.map(({ id, seats, wheelchairPlaces, chosen }) => {
        const setup = t.setupOf(seats, wheelchairPlaces);
        return (
          <div key={id}>
            {setup} {chosen && vehicle.configurations.length > 1 ? <Badge tone="ok">{t.chosen}</Badge> : null}
            {!chosen && page.isOpen ? (
              <PostButton action={action} fields={{ id }} tone="quiet" label={t.chooseSetup(setup)}>
                {t.choose}
              </PostButton>
            ) : null}
          </div>
        );
      })}
    </>
  );
}

function VehicleForm(page: ProgrammeProps): VNode {
  const on = { page, form: 'bus' };
  return (
    <AddForm {...on} title={t.addVehicle}>
      <Field {...fieldOf(page, 'bus', 'bus-naam')} label={t.vehicle} maxLength={80} />
      <Field {...fieldOf(page, 'bus', 'bus-bedrijf')} label={t.coachOperator} maxLength={120} optional />
      <SelectField
        {...fieldOf(page, 'bus', 'bus-standplaats')}
        label={t.depot}
        hint={t.depotHint}
        options={placeOptions(page.pickupStops)}
      />
      <TimeField {...on} name="bus-van" label={t.dutyFrom} />
      <TimeField {...on} name="bus-tot" label={t.dutyUntil} />
      <CountField {...on} name="bus-zitplaatsen" label={t.seats} />
      <CountField {...on} name="bus-rolstoelplaatsen" label={t.wheelchairPlaces} />
      <CountField {...on} name="bus-zitplaatsen-2" label={t.otherSeats} optional />
      <CountField {...on} name="bus-rolstoelplaatsen-2" label={t.otherWheelchairPlaces} optional />
    </AddForm>
  );
}

/** Where people get on. */
export function StopsSection(page: ProgrammeProps): VNode {
  const { stops } = page.programme;
  const on = { page, form: 'halte' };
  return (
    <Section title={t.stops} id="haltes">
      {stops.length === 0 ? (
        <EmptyState>{t.noStops}</EmptyState>
      ) : (
        <DataTable
          caption={t.stops}
          hideCaption
          rows={stops}
          columns={[
            { label: t.stop, heading: true, cell: ({ name }) => name },
            { label: t.address, cell: ({ address }) => address },
            { label: t.earliest, cell: ({ earliest }) => earliest ?? '' },
            {
              label: t.maxRideShort,
              align: 'right',
              cell: ({ maxRideMinutes }) => (maxRideMinutes === null ? '' : t.minutes(maxRideMinutes)),
            },
            { label: t.actions, hideLabel: true, cell: ({ id, name }) => <RemoveButton {...on} id={id} name={name} /> },
          ]}
        />
      )}
      <p>
        <a href={`/evenementen/${page.event.code}/haltes`}>{stopAdviceTexts.link}</a>
      </p>
      <AddForm {...on} title={t.addStop}>
        <SelectField
          {...fieldOf(page, 'halte', 'halte-plaats')}
          label={t.stop}
          options={placeOptions(page.pickupStops.filter(({ id }) => stops.every((stop) => stop.pickupStopId !== id)))}
        />
        <TimeField {...on} name="halte-vanaf" label={t.earliest} optional />
        <CountField {...on} name="halte-rit" label={t.maxRide} optional />
      </AddForm>
    </Section>
  );
}

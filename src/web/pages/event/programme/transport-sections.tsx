import type { VNode } from 'preact';
import type { VehicleView } from '../../../../modules/events';
import { coordinatorTexts } from '../../../../texts/coordinator';
import { fleetTexts } from '../../../../texts/fleet';
import { stopAdviceTexts } from '../../../../texts/stop-advice';
import { Badge, DataTable, EmptyState, Field, PostButton, Section, SelectField } from '../../../components';
import { eventAddress } from '../../../forms/event-post';
import { fieldsOf } from '../../../forms/form-state';
import { AddForm, CountField, placeOptions, RemoveButton, TimeField, type ProgrammeProps } from './programme-parts';
import { stopForm, stopRemovalForm, vehicleForm, vehicleRemovalForm } from './programme.forms';

const t = coordinatorTexts.programme;

/** The buses with their set-ups. */
export function VehiclesSection(page: ProgrammeProps): VNode {
  const { vehicles } = page.programme;
  return (
    <Section title={t.vehicles} id={vehicleRemovalForm.id}>
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
              cell: ({ id, name }) => (
                <>
                  <a href={eventAddress(page.event, `/programma/bus/${id}`)} aria-label={fleetTexts.termsOf(name)}>
                    {fleetTexts.link}
                  </a>{' '}
                  <RemoveButton page={page} part="bus" id={id} name={name} />
                </>
              ),
            },
          ]}
        />
      )}
      <VehicleForm {...page} />
    </Section>
  );
}

/** A bus that is not ordered for this day can be taken along all the same. */
function AtHome({ page, vehicle }: { readonly page: ProgrammeProps; readonly vehicle: VehicleView }): VNode {
  const driving = page.programme.vehicles.filter(({ id, staysHome }) => !staysHome || id === vehicle.id);
  const action = eventAddress(page.event, '/plan/bussen');
  const fields = { vehicles: driving.map(({ id }) => id).join(',') };
  return (
    <>
      <Badge>{fleetTexts.staysHome}</Badge>{' '}
      {page.isOpen ? (
        <PostButton action={action} fields={fields} tone="quiet" label={fleetTexts.drivesOf(vehicle.name)}>
          {fleetTexts.drives}
        </PostButton>
      ) : null}
    </>
  );
}

function Setups({ page, vehicle }: { readonly page: ProgrammeProps; readonly vehicle: VehicleView }): VNode {
  if (vehicle.staysHome) return <AtHome page={page} vehicle={vehicle} />;
  const action = eventAddress(page.event, '/programma/opstelling');
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
  const field = fieldsOf(page.state, vehicleForm);
  return (
    <AddForm page={page} form={vehicleForm} part="bus" title={t.addVehicle}>
      <Field {...field('name')} label={t.vehicle} maxLength={80} />
      <Field {...field('coachOperator')} label={t.coachOperator} maxLength={120} optional />
      <SelectField {...field('depot')} label={t.depot} hint={t.depotHint} options={placeOptions(page.pickupStops)} />
      <TimeField {...field('dutyFrom')} label={t.dutyFrom} />
      <TimeField {...field('dutyUntil')} label={t.dutyUntil} />
      <CountField {...field('seats')} label={t.seats} />
      <CountField {...field('wheelchairPlaces')} label={t.wheelchairPlaces} />
      <CountField {...field('otherSeats')} label={t.otherSeats} optional />
      <CountField {...field('otherWheelchairPlaces')} label={t.otherWheelchairPlaces} optional />
    </AddForm>
  );
}

/** Where people get on. */
export function StopsSection(page: ProgrammeProps): VNode {
  const { stops } = page.programme;
  return (
    <Section title={t.stops} id={stopRemovalForm.id}>
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
            {
              label: t.actions,
              hideLabel: true,
              cell: ({ id, name }) => <RemoveButton page={page} part="halte" id={id} name={name} />,
            },
          ]}
        />
      )}
      <p>
        <a href={eventAddress(page.event, '/haltes')}>{stopAdviceTexts.link}</a>
      </p>
      <StopForm {...page} />
    </Section>
  );
}

function StopForm(page: ProgrammeProps): VNode {
  const { stops } = page.programme;
  const field = fieldsOf(page.state, stopForm);
  const others = page.pickupStops.filter(({ id }) => stops.every(({ pickupStopId }) => pickupStopId !== id));
  return (
    <AddForm page={page} form={stopForm} part="halte" title={t.addStop}>
      <SelectField {...field('pickupStopId')} label={t.stop} options={placeOptions(others)} />
      <TimeField {...field('earliest')} label={t.earliest} optional />
      <CountField {...field('maxRideMinutes')} label={t.maxRide} optional />
    </AddForm>
  );
}

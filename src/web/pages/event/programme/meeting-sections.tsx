import type { VNode } from 'preact';
import { coordinatorTexts } from '../../../../texts/coordinator';
import { tourTexts } from '../../../../texts/tours';
import { visitLayoutTexts } from '../../../../texts/visit-layout';
import { CheckGroup, DataTable, EmptyState, Field, Section, SelectField, type Option } from '../../../components';
import { eventAddress } from '../../../forms/event-post';
import { fieldsOf } from '../../../forms/form-state';
import { AddForm, CountField, RemoveButton, TimeField, type ProgrammeProps } from './programme-parts';
import { groupForm, groupRemovalForm, slotForm, slotRemovalForm, tourForm, tourRemovalForm } from './programme.forms';

const t = coordinatorTexts.programme;

const hostVisits = ({ programme }: ProgrammeProps) => programme.visits.filter(({ kind }) => kind === 'host');

const visitOptions = (page: ProgrammeProps): Option[] =>
  hostVisits(page).map(({ id, name }) => ({ value: id, label: name }));

const FollowsBus = (): VNode => <span class="muted">{visitLayoutTexts.followsBus}</span>;

const vehicleNameOf = ({ programme }: ProgrammeProps, vehicleId: string | null): string =>
  programme.vehicles.find(({ id }) => id === vehicleId)?.name ?? '';

/** The groups in which people are shown around. */
export function GroupsSection(page: ProgrammeProps): VNode {
  const { tourGroups } = page.programme;
  const field = fieldsOf(page.state, groupForm);
  return (
    <Section title={t.groups} id={groupRemovalForm.id}>
      {tourGroups.length === 0 ? (
        <EmptyState>{t.noGroups}</EmptyState>
      ) : (
        <DataTable
          caption={t.groups}
          hideCaption
          rows={tourGroups}
          columns={[
            { label: t.group, heading: true, cell: ({ name }) => name },
            { label: t.places, align: 'right', cell: ({ places }) => String(places) },
            {
              label: t.actions,
              hideLabel: true,
              cell: ({ id, name, isLaidOut, vehicleId }) =>
                isLaidOut ? (
                  <span class="muted">{visitLayoutTexts.groupOfBus(vehicleNameOf(page, vehicleId))}</span>
                ) : (
                  <RemoveButton page={page} part="groep" id={id} name={`${t.group} ${name}`} />
                ),
            },
          ]}
        />
      )}
      <AddForm page={page} form={groupForm} part="groep" title={t.addGroup}>
        <Field {...field('name')} label={t.group} width="short" maxLength={20} />
        <CountField {...field('places')} label={t.places} />
      </AddForm>
    </Section>
  );
}

/** Which groups are shown around where, and when. */
export function ToursSection(page: ProgrammeProps): VNode {
  const { tourGroups } = page.programme;
  const names = new Map(tourGroups.map(({ id, name }) => [id, name]));
  const rows = hostVisits(page).flatMap((visit) => visit.tours.map((tour) => ({ ...tour, visit: visit.name })));
  const field = fieldsOf(page.state, tourForm);
  return (
    <Section title={t.tours} id={tourRemovalForm.id}>
      {rows.length === 0 ? (
        <EmptyState>{t.noTours}</EmptyState>
      ) : (
        <DataTable
          caption={t.tours}
          hideCaption
          rows={rows}
          columns={[
            { label: t.visit, heading: true, cell: ({ visit }) => visit },
            { label: t.when, cell: ({ startsAt, endsAt }) => t.span(startsAt, endsAt) },
            {
              label: t.groups,
              cell: ({ groupIds }) =>
                groupIds
                  .map((id) => names.get(id) ?? '')
                  .sort()
                  .join(', '),
            },
            {
              label: t.actions,
              hideLabel: true,
              cell: ({ id, startsAt, endsAt, stage }) =>
                stage === undefined ? (
                  <RemoveButton page={page} part="rondleiding" id={id} name={t.tourOf(startsAt, endsAt)} />
                ) : (
                  <FollowsBus />
                ),
            },
          ]}
        />
      )}
      {page.isOpen ? (
        <p class="no-print">
          <a href={eventAddress(page.event, '/rondleidingen')}>{tourTexts.propose}</a>
        </p>
      ) : null}
      <AddForm page={page} form={tourForm} part="rondleiding" title={t.addTour}>
        <SelectField {...field('visitId')} label={t.visit} options={visitOptions(page)} />
        <TimeField {...field('startsAt')} label={t.from} />
        <TimeField {...field('endsAt')} label={t.until} />
        <CheckGroup
          {...field('groupIds')}
          label={t.groups}
          options={tourGroups.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </AddForm>
    </Section>
  );
}

/** When interviews can be held, and how many at once. */
export function SlotsSection(page: ProgrammeProps): VNode {
  const rows = hostVisits(page).flatMap((visit) => visit.slots.map((slot) => ({ ...slot, visit: visit.name })));
  const field = fieldsOf(page.state, slotForm);
  return (
    <Section title={t.slots} id={slotRemovalForm.id}>
      {rows.length === 0 ? (
        <EmptyState>{t.noSlots}</EmptyState>
      ) : (
        <DataTable
          caption={t.slots}
          hideCaption
          rows={rows}
          columns={[
            { label: t.visit, heading: true, cell: ({ visit }) => visit },
            { label: t.when, cell: ({ startsAt, endsAt }) => t.span(startsAt, endsAt) },
            { label: t.slotPlaces, align: 'right', cell: ({ places }) => String(places) },
            {
              label: t.actions,
              hideLabel: true,
              cell: ({ id, startsAt, stage }) =>
                stage === undefined ? (
                  <RemoveButton page={page} part="gesprek" id={id} name={t.slotOf(startsAt)} />
                ) : (
                  <FollowsBus />
                ),
            },
          ]}
        />
      )}
      <AddForm page={page} form={slotForm} part="gesprek" title={t.addSlots}>
        <SelectField {...field('visitId')} label={t.visit} options={visitOptions(page)} />
        <TimeField {...field('from')} label={t.from} />
        <TimeField {...field('until')} label={t.until} />
        <CountField {...field('minutes')} label={t.slotMinutes} />
        <CountField {...field('places')} label={t.slotPlaces} hint={t.slotPlacesHint} optional />
      </AddForm>
    </Section>
  );
}

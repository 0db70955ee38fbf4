import type { VNode } from 'preact';
import { coordinatorTexts } from '../../../../texts/coordinator';
import { tourTexts } from '../../../../texts/tours';
import { CheckGroup, DataTable, EmptyState, Field, Section, SelectField, type Option } from '../../../components';
import type { ProgrammeProps } from './programme-props';
import { AddForm, CountField, fieldOf, RemoveButton, TimeField } from './programme-parts';

const t = coordinatorTexts.programme;

const hostVisits = ({ programme }: ProgrammeProps) => programme.visits.filter(({ kind }) => kind === 'host');

const visitOptions = (page: ProgrammeProps): Option[] =>
  hostVisits(page).map(({ id, name }) => ({ value: id, label: name }));

/** The groups in which people are shown around. */
export function GroupsSection(page: ProgrammeProps): VNode {
  const { tourGroups } = page.programme;
  const on = { page, form: 'groep' };
  return (
    <Section title={t.groups} id="groepen">
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
              cell: ({ id, name }) => <RemoveButton {...on} id={id} name={`${t.group} ${name}`} />,
            },
          ]}
        />
      )}
      <AddForm {...on} title={t.addGroup}>
        <Field {...fieldOf(page, 'groep', 'groep-naam')} label={t.group} width="short" maxLength={20} />
        <CountField {...on} name="groep-plaatsen" label={t.places} />
      </AddForm>
    </Section>
  );
}

/** Which groups are shown around where, and when. */
export function ToursSection(page: ProgrammeProps): VNode {
  const { tourGroups } = page.programme;
  const names = new Map(tourGroups.map(({ id, name }) => [id, name]));
  const rows = hostVisits(page).flatMap((visit) => visit.tours.map((tour) => ({ ...tour, visit: visit.name })));
  const on = { page, form: 'rondleiding' };
  return (
    <Section title={t.tours} id="rondleidingen">
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
              cell: ({ id, startsAt, endsAt }) => <RemoveButton {...on} id={id} name={t.tourOf(startsAt, endsAt)} />,
            },
          ]}
        />
      )}
      {page.isOpen ? (
        <p class="no-print">
          <a href={`/evenementen/${page.event.code}/rondleidingen`}>{tourTexts.propose}</a>
        </p>
      ) : null}
      <AddForm {...on} title={t.addTour}>
        <SelectField {...fieldOf(page, on.form, 'rondleiding-bezoek')} label={t.visit} options={visitOptions(page)} />
        <TimeField {...on} name="rondleiding-van" label={t.from} />
        <TimeField {...on} name="rondleiding-tot" label={t.until} />
        <CheckGroup
          name="rondleiding-groepen"
          label={t.groups}
          options={tourGroups.map(({ id, name }) => ({ value: id, label: name }))}
          values={tickedGroups(page)}
        />
      </AddForm>
    </Section>
  );
}

function tickedGroups({ state }: ProgrammeProps): readonly string[] {
  const value = state?.form === 'rondleiding' ? state.values['rondleiding-groepen'] : undefined;
  return typeof value === 'string' ? [value] : (value ?? []);
}

/** When interviews can be held, and how many at once. */
export function SlotsSection(page: ProgrammeProps): VNode {
  const rows = hostVisits(page).flatMap((visit) => visit.slots.map((slot) => ({ ...slot, visit: visit.name })));
  const on = { page, form: 'gesprek' };
  return (
    <Section title={t.slots} id="gesprekken">
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
              cell: ({ id, startsAt }) => <RemoveButton {...on} id={id} name={t.slotOf(startsAt)} />,
            },
          ]}
        />
      )}
      <AddForm {...on} title={t.addSlots}>
        <SelectField {...fieldOf(page, 'gesprek', 'gesprek-bezoek')} label={t.visit} options={visitOptions(page)} />
        <TimeField {...on} name="gesprek-van" label={t.from} />
        <TimeField {...on} name="gesprek-tot" label={t.until} />
        <CountField {...on} name="gesprek-minuten" label={t.slotMinutes} />
        <CountField {...on} name="gesprek-tegelijk" label={t.slotPlaces} hint={t.slotPlacesHint} optional />
      </AddForm>
    </Section>
  );
}

import type { VNode } from 'preact';
import { coordinatorTexts } from '../../../texts/coordinator';
import { Badge, DataTable, EmptyState, Field, Section, SelectField, type Option } from '../../components';
import type { ProgrammeProps } from './programme.page';
import { AddForm, CountField, fieldOf, placeOptions, RemoveButton, TimeField } from './programme-parts';

const t = coordinatorTexts.programme;

/** The visits to host companies, and lunch, by the time of arrival. */
export function VisitsSection(page: ProgrammeProps): VNode {
  const { visits } = page.programme;
  return (
    <Section title={t.visits} id="bezoeken">
      {visits.length === 0 ? (
        <EmptyState>{t.noVisits}</EmptyState>
      ) : (
        <DataTable
          caption={t.visits}
          hideCaption
          rows={visits}
          columns={[
            {
              label: t.visit,
              heading: true,
              cell: ({ name, kind }) => (
                <>
                  {name} {kind === 'lunch' ? <Badge>{t.lunch}</Badge> : null}
                </>
              ),
            },
            { label: t.arrival, cell: ({ arriveFrom, arriveUntil }) => t.between(arriveFrom, arriveUntil) },
            { label: t.duration, align: 'right', cell: ({ visitMinutes }) => t.minutes(visitMinutes) },
            {
              label: t.interviewers,
              align: 'right',
              cell: ({ kind, interviewers }) => (kind === 'lunch' ? '' : String(interviewers)),
            },
            {
              label: t.reception,
              cell: ({ receptionListDays: days }) => (days === null ? t.receptionNever : t.receptionDays(days)),
            },
            { label: '', cell: ({ id, name }) => <RemoveButton page={page} form="bezoek" id={id} name={name} /> },
          ]}
        />
      )}
      <HostForm {...page} />
      <LunchForm {...page} />
    </Section>
  );
}

function HostForm(page: ProgrammeProps): VNode {
  const on = { page, form: 'bezoek' };
  const sites: Option[] = page.hosts.flatMap((host) =>
    host.sites.map((site) => ({ value: `${host.id}/${site.id}`, label: `${host.name}, ${site.name}` })),
  );
  return (
    <AddForm {...on} title={t.addHost}>
      <SelectField {...fieldOf(page, 'bezoek', 'bezoek-adres')} label={t.site} options={sites} />
      <TimeField {...on} name="bezoek-vanaf" label={t.arriveFrom} />
      <TimeField {...on} name="bezoek-tot" label={t.arriveUntil} />
      <CountField {...on} name="bezoek-duur" label={t.visitMinutes} />
      <CountField {...on} name="bezoek-gesprekspartners" label={t.interviewers} />
      <CountField {...on} name="bezoek-bussen" label={t.maxVehicles} optional />
      <CountField {...on} name="bezoek-namen" label={t.receptionDaysLabel} optional />
    </AddForm>
  );
}

function LunchForm(page: ProgrammeProps): VNode {
  const on = { page, form: 'lunch' };
  return (
    <AddForm {...on} title={t.addLunch}>
      <Field {...fieldOf(page, 'lunch', 'lunch-naam')} label={t.lunchName} maxLength={120} />
      <SelectField
        {...fieldOf(page, 'lunch', 'lunch-plaats')}
        label={t.lunchPlace}
        options={placeOptions(page.pickupStops)}
      />
      <TimeField {...on} name="lunch-vanaf" label={t.arriveFrom} />
      <TimeField {...on} name="lunch-tot" label={t.arriveUntil} />
      <CountField {...on} name="lunch-duur" label={t.visitMinutes} />
    </AddForm>
  );
}

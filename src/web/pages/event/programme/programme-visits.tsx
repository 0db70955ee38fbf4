import type { VNode } from 'preact';
import { coordinatorTexts } from '../../../../texts/coordinator';
import { Badge, DataTable, EmptyState, Field, Section, SelectField, type Option } from '../../../components';
import type { ProgrammeProps } from './programme-props';
import { AddForm, CountField, fieldOf, placeOptions, RemoveButton, TimeField } from './programme-parts';
import { VisitTermsFields } from './visit-terms-fields';

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
            {
              label: t.actions,
              hideLabel: true,
              cell: ({ id, name }) => (
                <>
                  <ChangeLink page={page} id={id} name={name} />{' '}
                  <RemoveButton page={page} form="bezoek" id={id} name={name} />
                </>
              ),
            },
          ]}
        />
      )}
      <HostForm {...page} />
      <LunchForm {...page} />
    </Section>
  );
}

function ChangeLink(props: {
  readonly page: ProgrammeProps;
  readonly id: string;
  readonly name: string;
}): VNode | null {
  const { page, id, name } = props;
  if (!page.isOpen) return null;
  return (
    <a href={`/evenementen/${page.event.code}/programma/bezoek/${id}`} aria-label={t.changeOf(name)}>
      {t.change}
    </a>
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
      <VisitTermsFields {...on} />
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

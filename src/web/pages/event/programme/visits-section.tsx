import type { VNode } from 'preact';
import { coordinatorTexts } from '../../../../texts/coordinator';
import { visitLayoutTexts } from '../../../../texts/visit-layout';
import { Badge, DataTable, EmptyState, Field, Section, SelectField, type Option } from '../../../components';
import { eventAddress } from '../../../forms/event-post';
import { fieldsOf } from '../../../forms/form-state';
import { AddForm, CountField, placeOptions, RemoveButton, TimeField, type ProgrammeProps } from './programme-parts';
import { lunchForm, visitForm, visitRemovalForm } from './programme.forms';
import { VisitTermsFields } from './visit-terms-fields';

const t = coordinatorTexts.programme;

/** The visits to host companies, and lunch, by the time of arrival. */
export function VisitsSection(page: ProgrammeProps): VNode {
  const { visits } = page.programme;
  return (
    <Section title={t.visits} id={visitRemovalForm.id}>
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
              cell: ({ id, name, kind }) => (
                <>
                  {kind === 'host' ? <WishesLink page={page} id={id} name={name} /> : null}{' '}
                  <ChangeLink page={page} id={id} name={name} />{' '}
                  <RemoveButton page={page} part="bezoek" id={id} name={name} />
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

const WishesLink = (props: { readonly page: ProgrammeProps; readonly id: string; readonly name: string }): VNode => (
  <a
    href={eventAddress(props.page.event, `/programma/bezoek/${props.id}/wensen`)}
    aria-label={visitLayoutTexts.linkOf(props.name)}
  >
    {visitLayoutTexts.link}
  </a>
);

function ChangeLink(props: {
  readonly page: ProgrammeProps;
  readonly id: string;
  readonly name: string;
}): VNode | null {
  const { page, id, name } = props;
  if (!page.isOpen) return null;
  return (
    <a href={eventAddress(page.event, `/programma/bezoek/${id}`)} aria-label={t.changeOf(name)}>
      {t.change}
    </a>
  );
}

function HostForm(page: ProgrammeProps): VNode {
  const field = fieldsOf(page.state, visitForm);
  const sites: Option[] = page.hosts.flatMap((host) =>
    host.sites.map((site) => ({ value: `${host.id}/${site.id}`, label: `${host.name}, ${site.name}` })),
  );
  return (
    <AddForm page={page} form={visitForm} part="bezoek" title={t.addHost}>
      <SelectField {...field('site')} label={t.site} options={sites} />
      <VisitTermsFields field={field} />
    </AddForm>
  );
}

function LunchForm(page: ProgrammeProps): VNode {
  const field = fieldsOf(page.state, lunchForm);
  return (
    <AddForm page={page} form={lunchForm} part="lunch" title={t.addLunch}>
      <Field {...field('name')} label={t.lunchName} maxLength={120} />
      <SelectField {...field('place')} label={t.lunchPlace} options={placeOptions(page.pickupStops)} />
      <TimeField {...field('arriveFrom')} label={t.arriveFrom} />
      <TimeField {...field('arriveUntil')} label={t.arriveUntil} />
      <CountField {...field('visitMinutes')} label={t.visitMinutes} />
    </AddForm>
  );
}

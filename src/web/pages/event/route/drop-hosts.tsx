import type { VNode } from 'preact';
import type { EventProgramme, EventView } from '../../../../modules/events';
import type { DropHostView } from '../../../../modules/registrations';
import { dropOffTexts as t } from '../../../../texts/drop-off';
import { EmptyState, Section, SelectField, SubmitButton } from '../../../components';
import { chosenFields, valueIn, type FormBody, type FormState } from '../../../forms/legacy-submit';

export const HOSTS_FORM = 'bedrijven';

const COMPANY = 'bedrijf-';

interface DropHostsProps {
  readonly event: EventView;
  readonly programme: EventProgramme;
  readonly dropHosts: readonly DropHostView[] | null;
  readonly isOpen: boolean;
  readonly state?: FormState | undefined;
}

/** At a drop-off event: where everybody spends the day, and who has no company yet. */
export function DropHostsSection(props: DropHostsProps): VNode | null {
  const { event, dropHosts, state } = props;
  if (dropHosts === null) return null;
  const missing = dropHosts.filter(({ siteVisitId }) => siteVisitId === null).length;
  return (
    <Section title={t.title} id="bedrijven-titel">
      <p>{t.intro}</p>
      <p class="muted">{t.noRideLimit}</p>
      {dropHosts.length === 0 ? <EmptyState>{t.nobody}</EmptyState> : null}
      {missing > 0 ? <p class="field-error">{t.missing(missing)}</p> : null}
      {dropHosts.length > 0 && props.isOpen ? (
        <details class="no-print" open={missing > 0 || state?.form === HOSTS_FORM}>
          <summary>{t.change}</summary>
          <form method="post" action={`/evenementen/${event.code}/route/bedrijven`} id={HOSTS_FORM}>
            <div class="fields-inline">
              {dropHosts.map((person) => (
                <CompanyField key={person.registrationId} person={person} page={props} />
              ))}
            </div>
            <p>
              <SubmitButton>{t.save}</SubmitButton>
            </p>
          </form>
        </details>
      ) : null}
    </Section>
  );
}

function CompanyField({ person, page }: { readonly person: DropHostView; readonly page: DropHostsProps }): VNode {
  const visits = page.programme.visits.filter(({ kind }) => kind === 'host');
  const wished = person.isChosen ? undefined : visits.find(({ id }) => id === person.siteVisitId)?.name;
  const name = `${COMPANY}${person.registrationId}`;
  return (
    <SelectField
      name={name}
      label={`${person.firstName} ${person.lastName}`}
      empty={wished === undefined ? t.byFirstWish : t.byWish(wished)}
      value={valueIn(page.state, HOSTS_FORM, name) ?? (person.isChosen ? (person.siteVisitId ?? '') : '')}
      options={visits.map((visit) => ({ value: visit.id, label: visit.name }))}
    />
  );
}

/** Registration → visit, as the form says. */
export const hostsOf = (body: FormBody): Map<string, string> => chosenFields(body, COMPANY);

import type { VNode } from 'preact';
import { fullName } from '../../../../kernel';
import type { EventProgramme, EventView } from '../../../../modules/events';
import type { DropHostView } from '../../../../modules/registrations';
import { dropOffTexts as t } from '../../../../texts/drop-off';
import { EmptyState, Section, SelectField, SubmitButton } from '../../../components';
import { eventAddress } from '../../../forms/event-post';
import { fieldsOf, isRefused, type FormState } from '../../../forms/form-state';
import { dropHostsForm, dropHostsValues, hostField } from './route.forms';

interface DropHostsProps {
  readonly event: EventView;
  readonly programme: EventProgramme;
  readonly dropHosts: readonly DropHostView[] | null;
  readonly isOpen: boolean;
  readonly state?: FormState | undefined;
}

/** At a drop-off event: where everybody spends the day, and who has no company yet. */
export function DropHostsSection({ dropHosts, ...props }: DropHostsProps): VNode | null {
  if (dropHosts === null) return null;
  const missing = dropHosts.filter(({ siteVisitId }) => siteVisitId === null).length;
  return (
    <Section title={t.title}>
      <p>{t.intro}</p>
      <p class="muted">{t.noRideLimit}</p>
      {dropHosts.length === 0 ? <EmptyState>{t.nobody}</EmptyState> : null}
      {missing > 0 ? <p class="field-error">{t.missing(missing)}</p> : null}
      {dropHosts.length > 0 && props.isOpen ? (
        <details class="no-print" open={missing > 0 || isRefused(props.state, dropHostsForm)}>
          <summary>{t.change}</summary>
          <HostsForm {...props} people={dropHosts} />
        </details>
      ) : null}
    </Section>
  );
}

function HostsForm(props: Omit<DropHostsProps, 'dropHosts'> & { readonly people: readonly DropHostView[] }): VNode {
  const field = fieldsOf(props.state, dropHostsForm, dropHostsValues(props.people));
  const visits = props.programme.visits.filter(({ kind }) => kind === 'host');
  const byDefault = ({ isChosen, siteVisitId }: DropHostView): string => {
    const wished = isChosen ? undefined : visits.find(({ id }) => id === siteVisitId)?.name;
    return wished === undefined ? t.byFirstWish : t.byWish(wished);
  };
  return (
    <form method="post" action={eventAddress(props.event, '/route/bedrijven')} id={dropHostsForm.id}>
      <div class="fields-inline">
        {props.people.map((person) => (
          <SelectField
            key={person.registrationId}
            {...field(hostField(person.registrationId))}
            label={fullName(person)}
            empty={byDefault(person)}
            options={visits.map((visit) => ({ value: visit.id, label: visit.name }))}
          />
        ))}
      </div>
      <p>
        <SubmitButton>{t.save}</SubmitButton>
      </p>
    </form>
  );
}

import type { VNode } from 'preact';
import { escortWindow, type ListedEscort } from '../../../../modules/attendance';
import type { EventView, VehicleView } from '../../../../modules/events';
import type { CurrentUser } from '../../../../modules/identity';
import { escortTexts as t } from '../../../../texts/escort';
import {
  Badge,
  DataTable,
  EmptyState,
  Field,
  PostButton,
  Section,
  SelectField,
  SubmitButton,
} from '../../../components';
import { eventAddress } from '../../../forms/event-post';
import { fieldsOf, type FormState } from '../../../forms/form-state';
import { EventPage } from '../../../layout';
import { escortButtonForm, escortForm } from './escorts.forms';

interface EscortsProps {
  readonly user: CurrentUser;
  readonly event: EventView;
  readonly escorts: readonly ListedEscort[];
  readonly vehicles: readonly VehicleView[];
  readonly notice?: string | undefined;
  /** The form that was refused. */
  readonly state?: FormState | undefined;
}

/** Who rides along with which bus, with or without a link. */
export function EscortsPage(props: EscortsProps): VNode {
  const { event, escorts } = props;
  const base = eventAddress(event, '/begeleiders');
  const { opensAt, closesAt } = escortWindow(event.date);
  return (
    <EventPage
      title={`${t.title} – ${event.title}`}
      user={props.user}
      notice={props.notice}
      event={event}
      tab="/dag"
      state={props.state}
    >
      <h2>{t.title}</h2>
      <p>{t.intro}</p>
      <p>{t.works(opensAt, closesAt)}</p>
      <div id={escortButtonForm.id}>
        {escorts.length === 0 ? <EmptyState>{t.none}</EmptyState> : <List escorts={escorts} base={base} />}
      </div>
      <Add {...props} base={base} />
    </EventPage>
  );
}

function List({ escorts, base }: { readonly escorts: readonly ListedEscort[]; readonly base: string }): VNode {
  return (
    <DataTable
      caption={t.title}
      hideCaption
      rows={escorts}
      columns={[
        { label: t.name, heading: true, cell: ({ name }) => name },
        { label: t.phone, cell: ({ phone }) => phone },
        { label: t.vehicle, cell: ({ vehicle }) => vehicle ?? t.vehicleGone },
        { label: t.link, cell: (escort) => <LinkState escort={escort} /> },
        { label: t.actions, hideLabel: true, cell: (escort) => <Actions escort={escort} base={base} /> },
      ]}
    />
  );
}

function LinkState({ escort }: { readonly escort: ListedEscort }): VNode {
  if (escort.isRevoked) return <Badge tone="warn">{t.revoked}</Badge>;
  return escort.hasLink ? <Badge tone="ok">{t.linkMade}</Badge> : <Badge>{t.noLink}</Badge>;
}

function Actions({ escort, base }: { readonly escort: ListedEscort; readonly base: string }): VNode | null {
  if (escort.isRevoked) return null;
  return (
    <div class="row">
      {escort.vehicle === null ? null : (
        <PostButton action={`${base}/${escort.id}/link`} label={t.showOf(escort.name)}>
          {t.show}
        </PostButton>
      )}
      <PostButton action={`${base}/${escort.id}/intrekken`} tone="quiet" label={t.revokeOf(escort.name)}>
        {t.revoke}
      </PostButton>
    </div>
  );
}

function Add({ vehicles, state, base }: EscortsProps & { readonly base: string }): VNode {
  const field = fieldsOf(state, escortForm);
  return (
    <Section title={t.addTitle}>
      {vehicles.length === 0 ? (
        <EmptyState>{t.noVehicles}</EmptyState>
      ) : (
        <form method="post" action={base} id={escortForm.id}>
          <Field {...field('name')} label={t.name} width="medium" maxLength={80} required />
          <Field
            {...field('phone')}
            label={t.phone}
            hint={t.phoneHint}
            type="tel"
            width="medium"
            maxLength={30}
            optional
          />
          <SelectField
            {...field('vehicleId')}
            label={t.vehicle}
            options={vehicles.map(({ id, name }) => ({ value: id, label: name }))}
            required
          />
          <SubmitButton>{t.add}</SubmitButton>
        </form>
      )}
    </Section>
  );
}

import type { VNode } from 'preact';
import type { EventView } from '../../../../modules/events';
import type { CurrentUser } from '../../../../modules/identity';
import { coordinatorTexts } from '../../../../texts/coordinator';
import { longDate } from '../../../../texts/dates';
import { DataTable, EmptyState, LinkButton } from '../../../components';
import { EventStateBadge } from '../../../components/event/event-state-badge';
import { Page } from '../../../layout';

const t = coordinatorTexts.list;

/** All events of the association, the latest day first. */
export function EventsPage(props: { readonly user: CurrentUser; readonly events: readonly EventView[] }): VNode {
  return (
    <Page title={t.title} user={props.user} current="/evenementen" width="wide">
      <h1>{t.title}</h1>
      <p>
        <LinkButton href="/evenementen/nieuw" tone="primary">
          {t.newEvent}
        </LinkButton>
      </p>
      {props.events.length === 0 ? (
        <EmptyState>{t.none}</EmptyState>
      ) : (
        <DataTable
          caption={t.title}
          hideCaption
          rows={props.events}
          columns={[
            { label: t.event, heading: true, cell: (event) => <EventLink event={event} /> },
            { label: t.date, cell: (event) => longDate(event.date) },
            { label: t.state, cell: (event) => <EventStateBadge state={event.state} /> },
            {
              label: t.participants,
              align: 'right',
              cell: (event) => coordinatorTexts.overview.ofTotal(event.participantsTaken, event.participantLimit),
            },
          ]}
        />
      )}
    </Page>
  );
}

function EventLink({ event }: { readonly event: EventView }): VNode {
  return (
    <>
      <a href={`/evenementen/${event.code}`}>{event.title}</a> <span class="muted small">{event.code}</span>
    </>
  );
}

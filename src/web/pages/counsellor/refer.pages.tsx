import type { VNode } from 'preact';
import type { EventView } from '../../../modules/events';
import type { CurrentUser } from '../../../modules/identity';
import type { OwnPerson } from '../../../modules/registrations';
import { counsellorTexts } from '../../../texts/counsellor';
import { longDate } from '../../../texts/dates';
import { registrationTexts } from '../../../texts/registrations';
import { EmptyState, LinkButton, Notice } from '../../components';
import { Page } from '../../layout';

export function ChooseEventPage({ user, events }: { user: CurrentUser; events: readonly EventView[] }): VNode {
  const t = counsellorTexts.choose;
  return (
    <Page title={t.title} user={user} current="/doorverwijzen">
      <h1>{t.title}</h1>
      <p>{t.intro}</p>
      {events.length === 0 ? <EmptyState>{t.none}</EmptyState> : null}
      {events.map((event) => (
        <EventCard key={event.id} event={event} />
      ))}
    </Page>
  );
}

function EventCard({ event }: { event: EventView }): VNode {
  const t = counsellorTexts.choose;
  const free = event.participantLimit - event.participantsTaken;
  const address = `/doorverwijzen/${encodeURIComponent(event.code)}`;
  return (
    <section class="card">
      <h2>{event.title}</h2>
      <p>{longDate(event.date)}</p>
      <p>
        {free > 0 ? t.free(free) : t.full} {t.until(longDate(event.referralClosesOn))}
      </p>
      <div class="row">
        <LinkButton href={address} tone="primary">
          {t.one}
        </LinkButton>
        <LinkButton href={`${address}/bestand`}>{t.file}</LinkButton>
      </div>
    </section>
  );
}

interface ReferredProps {
  readonly user: CurrentUser;
  readonly event: EventView;
  readonly person: OwnPerson;
  readonly warnings: readonly string[];
}

/** What became of the referral that was just sent. */
export function ReferredPage({ user, event, person, warnings }: ReferredProps): VNode {
  const t = counsellorTexts.referred;
  const name = `${person.registration.firstName} ${person.registration.lastName}`;
  const title = person.waitingPosition === null ? t.seatedTitle(name) : t.waitingTitle(name);
  return (
    <Page title={title} user={user} current="/doorverwijzen">
      <h1>{title}</h1>
      {person.waitingPosition === null ? <Notice tone="ok">{t.seated}</Notice> : <Waiting person={person} />}
      {warnings.length === 0 ? null : (
        <Notice tone="warn" title={t.warnings}>
          <ul>
            {warnings.map((warning) => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
          <p>{t.warningsHint}</p>
        </Notice>
      )}
      <div class="row">
        <LinkButton href={`/doorverwijzen/${encodeURIComponent(event.code)}`} tone="primary">
          {t.another}
        </LinkButton>
        <LinkButton href="/mijn-mensen">{t.toPeople}</LinkButton>
      </div>
    </Page>
  );
}

function Waiting({ person }: { person: OwnPerson }): VNode {
  const t = counsellorTexts.referred;
  const { waitingReason } = person.registration;
  return (
    <Notice tone="warn" title={t.waiting(person.waitingPosition ?? 0)}>
      <p>{waitingReason === null ? null : registrationTexts.waitingReasons[waitingReason]}</p>
      <p>{t.waitingNext}</p>
    </Notice>
  );
}

import type { VNode } from 'preact';
import { fullName } from '../../../../kernel';
import type { EventView } from '../../../../modules/events';
import type { CurrentUser } from '../../../../modules/identity';
import type { ReferralOutlook, OwnPerson } from '../../../../modules/registrations';
import { counsellorTexts } from '../../../../texts/counsellor';
import { longDate } from '../../../../texts/dates';
import { registrationTexts } from '../../../../texts/registrations';
import { EmptyState, LinkButton, Notice } from '../../../components';
import { Page } from '../../../layout';
import { availabilityText, type Availability } from '../../../components/event/availability';
import { OutlookNotice } from '../../../components/person/interview-outlook';

/** An event to refer to, and whether there is a place. */
interface EventChoice {
  readonly event: EventView;
  readonly availability: Availability;
}

export function ChooseEventPage({ user, choices }: { user: CurrentUser; choices: readonly EventChoice[] }): VNode {
  const t = counsellorTexts.choose;
  return (
    <Page title={t.title} user={user} current="/doorverwijzen">
      <h1>{t.title}</h1>
      <p>{t.intro}</p>
      {choices.length === 0 ? <EmptyState>{t.none}</EmptyState> : null}
      {choices.map((choice) => (
        <EventCard key={choice.event.id} {...choice} />
      ))}
    </Page>
  );
}

function EventCard({ event, availability }: EventChoice): VNode {
  const t = counsellorTexts.choose;
  const address = `/doorverwijzen/${encodeURIComponent(event.code)}`;
  return (
    <section class="card">
      <h2>{event.title}</h2>
      <p>{longDate(event.date)}</p>
      <p>
        {availability.type === 'open' ? t.free(availability.free) : availabilityText(availability)}{' '}
        {availability.type === 'open' ? null : t.list}
      </p>
      <p>{t.until(longDate(event.referralClosesOn))}</p>
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
  readonly outlook: ReferralOutlook;
}

/** What became of the referral that was just sent. */
export function ReferredPage({ user, event, person, outlook }: ReferredProps): VNode {
  const t = counsellorTexts.referred;
  const name = fullName(person.registration);
  const title = person.waitingPosition === null ? t.seatedTitle(name) : t.waitingTitle(name);
  return (
    <Page title={title} user={user} current="/doorverwijzen">
      <h1>{title}</h1>
      {person.waitingPosition === null ? <Notice tone="ok">{t.seated}</Notice> : <Waiting person={person} />}
      <OutlookNotice outlook={outlook} />
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

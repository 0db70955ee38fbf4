import type { VNode } from 'preact';
import { fullName } from '../../../../kernel';
import type { EventState } from '../../../../modules/events';
import type { CurrentUser } from '../../../../modules/identity';
import { isActive, type OwnPerson } from '../../../../modules/registrations';
import { counsellorTexts } from '../../../../texts/counsellor';
import { dayAndMonth, deadlineText } from '../../../../texts/dates';
import { registrationTexts } from '../../../../texts/registrations';
import { DataTable, EmptyState, LinkButton, type PageNotice } from '../../../components';
import { WhatBecame } from '../../../components/person/what-became';
import { Page } from '../../../layout';

const t = counsellorTexts.people;

/** A person with the words that belong to the ids. */
export interface PersonRow extends OwnPerson {
  readonly event: { readonly title: string; readonly date: string; readonly state: EventState };
  readonly stopName: string | null;
  /** Signed off, and keeps the place until then. */
  readonly leavesAt: Date | null;
  /** Whether this person was there; undefined where nobody noted it. */
  readonly attended: boolean | undefined;
}

interface MyPeopleProps {
  readonly user: CurrentUser;
  readonly people: readonly PersonRow[];
  readonly notice: PageNotice | undefined;
}

export function MyPeoplePage({ user, people, notice }: MyPeopleProps): VNode {
  return (
    <Page title={t.title} user={user} current="/mijn-mensen" width="wide" notice={notice}>
      <h1>{t.title}</h1>
      <p>
        <LinkButton href="/doorverwijzen" tone="primary">
          {t.refer}
        </LinkButton>
      </p>
      {people.length === 0 ? (
        <EmptyState>{t.none}</EmptyState>
      ) : (
        <DataTable
          caption={t.caption}
          hideCaption
          columns={[
            { label: t.name, cell: (person: PersonRow) => <NameLink person={person} />, heading: true },
            { label: t.event, cell: ({ event }) => `${event.title}, ${dayAndMonth(event.date)}` },
            { label: t.state, cell: (person) => <Standing person={person} /> },
            {
              label: t.stop,
              cell: ({ stopName, registration }) => stopName ?? registrationTexts.transports[registration.transport],
            },
          ]}
          rows={people}
        />
      )}
    </Page>
  );
}

function NameLink({ person: { registration } }: { person: PersonRow }): VNode {
  return <a href={`/mijn-mensen/${registration.id}`}>{fullName(registration)}</a>;
}

function Standing({ person }: { person: PersonRow }): VNode {
  const { registration, event, waitingPosition, openOffer, leavesAt, attended } = person;
  const isToCome = isActive(event);
  return (
    <>
      <WhatBecame state={registration.state} event={event} attended={attended} leavesAt={leavesAt} />
      <span class="small muted">
        {waitingPosition === null || !isToCome ? null : ` ${t.wait(waitingPosition)}`}
        {openOffer === null || !isToCome ? null : ` ${t.offerUntil(deadlineText(openOffer.expiresAt))}`}
        {registration.cancelReason === null ? null : ` ${registrationTexts.cancelReasons[registration.cancelReason]}`}
      </span>
    </>
  );
}

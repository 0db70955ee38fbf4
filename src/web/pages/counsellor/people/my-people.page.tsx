import type { VNode } from 'preact';
import { fullName } from '../../../../kernel';
import type { EventState } from '../../../../modules/events';
import type { CurrentUser } from '../../../../modules/identity';
import { isActive, type Leaver, type OwnPerson } from '../../../../modules/registrations';
import { counsellorTexts } from '../../../../texts/counsellor';
import { dayAndMonth, deadlineText } from '../../../../texts/dates';
import { leaverTexts } from '../../../../texts/leavers';
import { registrationTexts } from '../../../../texts/registrations';
import { DataTable, EmptyState, LinkButton, type PageNotice } from '../../../components';
import { leaverLine, LeaversLink, LeaverUndo } from '../../../components/person/leavers';
import { WhatBecame } from '../../../components/person/what-became';
import { Page } from '../../../layout';

const t = counsellorTexts.people;

/** A person with the words that belong to the ids. */
export interface PersonRow extends OwnPerson {
  readonly event: { readonly title: string; readonly date: string; readonly state: EventState };
  readonly stopName: string | null;
  /** Why this person does not come any more; undefined for who does. */
  readonly leaver: Leaver | undefined;
  /** Whether this person was there; undefined where nobody noted it. */
  readonly attended: boolean | undefined;
}

interface MyPeopleProps {
  readonly user: CurrentUser;
  readonly people: readonly PersonRow[];
  /** Whether only those who do not come any more are asked for. */
  readonly isOnlyLeavers: boolean;
  readonly notice: PageNotice | undefined;
}

export function MyPeoplePage({ user, people, isOnlyLeavers, notice }: MyPeopleProps): VNode {
  const leavers = people.filter(({ leaver }) => leaver !== undefined);
  return (
    <Page title={t.title} user={user} current="/mijn-mensen" width="wide" notice={notice}>
      <h1>{t.title}</h1>
      <p>
        <LinkButton href="/doorverwijzen" tone="primary">
          {t.refer}
        </LinkButton>
      </p>
      <LeaversLink list="/mijn-mensen" people={leavers.length} isOnly={isOnlyLeavers} />
      <PeopleTable people={isOnlyLeavers ? leavers : people} none={isOnlyLeavers ? leaverTexts.noneOfMine : t.none} />
    </Page>
  );
}

function PeopleTable({ people, none }: { readonly people: readonly PersonRow[]; readonly none: string }): VNode {
  if (people.length === 0) return <EmptyState>{none}</EmptyState>;
  return (
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
  );
}

function NameLink({ person: { registration } }: { person: PersonRow }): VNode {
  return <a href={`/mijn-mensen/${registration.id}`}>{fullName(registration)}</a>;
}

function Standing({ person }: { person: PersonRow }): VNode {
  const { registration, event, waitingPosition, openOffer, leaver, attended } = person;
  const isToCome = isActive(event);
  return (
    <>
      <WhatBecame state={registration.state} event={event} attended={attended} leavesAt={leaver?.leavesAt ?? null} />
      <span class="small muted">
        {waitingPosition === null || !isToCome ? null : ` ${t.wait(waitingPosition)}`}
        {openOffer === null || !isToCome ? null : ` ${t.offerUntil(deadlineText(openOffer.expiresAt))}`}
        {leaver === undefined ? cancelReasonOf(registration) : ` ${leaverLine(leaver)}`}
      </span>
      {leaver === undefined || !isToCome ? null : (
        <LeaverUndo leaver={leaver} address={`/mijn-mensen/${registration.id}`} />
      )}
    </>
  );
}

/** Of a cancelled referral of somebody who was referred again to the same event. */
const cancelReasonOf = ({ cancelReason }: PersonRow['registration']): string | null =>
  cancelReason === null ? null : ` ${registrationTexts.cancelReasons[cancelReason]}`;

import type { VNode } from 'preact';
import type { TourShortage, ToursToAccept, ToursWorth } from '../../../../modules/interviews';
import { tourTexts as t } from '../../../../texts/tours';
import { DataTable, Notice, PostButton, Section } from '../../../components';
import { GroupsTable, MovesTable, TimesTable } from './tour-tables';
import { eventAddress } from '../../../forms/event-post';
import { acceptForm } from './tours.forms';
import type { ToursView } from './tours.reader';

/** What the planner proposes, or why the tours do not fit. */
export function Proposal(view: ToursView): VNode | null {
  const { proposed } = view.plans;
  if (!proposed) return null;
  const { content } = proposed;
  return (
    <Section title={t.proposal} id={acceptForm.id}>
      {content.kind === 'short' ? (
        <Shortages shortages={content.shortages} />
      ) : (
        <Tours view={view} proposal={content} id={proposed.id} />
      )}
    </Section>
  );
}

function Shortages({ shortages }: { readonly shortages: readonly TourShortage[] }): VNode {
  return (
    <Notice tone="warn" title={t.doesNotFit}>
      {shortages.length === 0 ? <p>{t.tooManyGroups}</p> : null}
      {shortages.map((shortage) => (
        <div key={shortage.visit}>
          <p>{t.shortage(shortage)}</p>
          <p>{shortage.remedies.length === 0 ? t.nothingHelps : t.helps}</p>
          <ul>
            {shortage.remedies.map(({ kind, amount }) => (
              <li key={kind}>{t.remedy(kind, amount)}</li>
            ))}
          </ul>
        </div>
      ))}
    </Notice>
  );
}

function Tours({ view, proposal, id }: { view: ToursView; proposal: ToursToAccept; id: string }): VNode {
  const { before, after, worth } = proposal;
  const isSame = JSON.stringify(before) === JSON.stringify(after);
  return (
    <>
      {isSame ? <Notice tone="ok">{t.sameAsNow}</Notice> : null}
      {proposal.room.every(({ before: now }) => now === null) ? <Notice tone="warn">{t.breaksNow}</Notice> : null}
      <Proof proposal={proposal} />
      {worth ? <Worth worth={worth} view={view} /> : null}
      <TimesTable view={view} proposal={proposal} />
      <GroupsTable proposal={proposal} />
      <MovesTable view={view} proposal={proposal} />
      {isSame ? null : (
        <div class="row no-print">
          <PostButton
            action={eventAddress(view.event, '/rondleidingen/aanvaard')}
            tone="primary"
            fields={{ proposalId: id }}
          >
            {t.accept}
          </PostButton>
          <p class="muted small">{t.acceptHint}</p>
        </div>
      )}
    </>
  );
}

function Proof({ proposal: { proven, worth } }: { proposal: ToursToAccept }): VNode {
  const found = worth?.bound ? t.foundForPeople(worth.bound.withInterview, worth.people) : t.foundByRoom;
  const best = worth ? t.provenForPeople : t.provenByRoom;
  return <Notice tone={proven ? 'ok' : 'info'}>{proven ? best : found}</Notice>;
}

function Worth({ worth, view }: { worth: ToursWorth; view: ToursView }): VNode {
  const { people, before, after, gained, lost } = worth;
  const names = (ids: readonly string[]): string =>
    ids.length === 0
      ? t.nobody
      : ids
          .map(view.nameOfPerson)
          .sort((one, other) => one.localeCompare(other, 'nl'))
          .join(', ');
  return (
    <>
      <DataTable
        caption={t.interviews}
        rows={[
          {
            what: t.withInterview,
            now: t.ofPeople(before.withInterview, people),
            then: t.ofPeople(after.withInterview, people),
          },
          { what: t.firstChoices, now: String(before.firstChoices), then: String(after.firstChoices) },
          { what: t.interviewCount, now: String(before.interviews), then: String(after.interviews) },
        ]}
        columns={[
          { label: t.what, heading: true, cell: ({ what }) => what },
          { label: t.now, cell: ({ now }) => now },
          { label: t.then, cell: ({ then }) => then },
        ]}
      />
      <p>
        {t.gained}: {names(gained)}. {t.lost}: {names(lost)}.
      </p>
    </>
  );
}

import type { VNode } from 'preact';
import { localDateOf, localTimeOf, type LocalDate } from '../../../../kernel';
import type { AccessLogEntry, CurrentUser } from '../../../../modules/identity';
import { longDate } from '../../../../texts/dates';
import { escortTexts } from '../../../../texts/escort';
import { userTexts } from '../../../../texts/users';
import { DataTable, EmptyState, Field, SubmitButton } from '../../../components';
import { Page } from '../../../layout';

const t = userTexts.log;

export interface AccessLogPageProps {
  readonly user: CurrentUser;
  readonly entries: readonly AccessLogEntry[];
  readonly hasOlder: boolean;
  /** Counts from 1. */
  readonly page: number;
  readonly day: LocalDate | undefined;
  /** Part of a name that is looked for; empty for everybody. */
  readonly name: string;
}

/** Who opened or exported what, newest first. */
export function AccessLogListPage(props: AccessLogPageProps): VNode {
  const { entries, day, name } = props;
  return (
    <Page title={t.title} user={props.user} current="/toegangslog" width="wide">
      <h1>{t.title}</h1>
      <p>{t.intro}</p>
      <form method="get" action="/toegangslog" class="fields-inline section">
        <Field name="dag" label={t.day} hint={t.dayHint} type="date" width="medium" value={day} />
        <Field name="name" label={t.name} hint={t.nameHint} width="medium" value={name} />
        <SubmitButton tone="plain">{t.filter}</SubmitButton>
      </form>
      {day === undefined && name === '' ? null : (
        <p>
          {[day === undefined ? [] : t.ofDay(longDate(day)), name === '' ? [] : t.ofName(name)].flat().join('. ')}.{' '}
          <a href="/toegangslog">{t.all}</a>
        </p>
      )}
      <div class="section">
        {entries.length === 0 ? <EmptyState>{t.none}</EmptyState> : <Entries entries={entries} />}
      </div>
      <Pages {...props} />
    </Page>
  );
}

function Entries({ entries }: Pick<AccessLogPageProps, 'entries'>): VNode {
  return (
    <DataTable
      caption={t.title}
      hideCaption
      rows={entries}
      columns={[
        { label: t.when, cell: ({ at }) => <Moment at={at} /> },
        { label: t.who, heading: true, cell: (entry) => <Person entry={entry} /> },
        { label: t.what, cell: ({ action, rowCount }) => (action === 'read' ? t.read : t.exported(rowCount ?? 0)) },
        { label: t.subject, cell: (entry) => <Subject entry={entry} /> },
        { label: t.screen, cell: ({ screen }) => named(t.screens, screen) },
      ]}
    />
  );
}

function Moment({ at }: { readonly at: Date }): VNode {
  return (
    <span class="nowrap">
      {localDateOf(at)} {localTimeOf(at)}
    </span>
  );
}

function Person({ entry }: { readonly entry: AccessLogEntry }): VNode {
  return (
    <>
      {entry.isEscort ? escortTexts.logName(entry.userName) : entry.userName}{' '}
      {entry.organisationName === null ? null : <div class="muted small">{entry.organisationName}</div>}
    </>
  );
}

const named = (names: Readonly<Record<string, string>>, name: string): string => names[name] ?? name;

function Subject({ entry }: { readonly entry: AccessLogEntry }): VNode {
  const names = entry.people.map((name) => name ?? t.forgotten).join(', ');
  if (entry.people.length < 2) return <>{names === '' ? subjectText(entry) : names}</>;
  return (
    <details>
      <summary>{t.people(entry.people.length)}</summary>
      {names}
    </details>
  );
}

/** The last part of an id tells two apart where nobody's name belongs to it. */
const subjectText = ({ subjectType, subjectId }: AccessLogEntry): string =>
  t.numbered(named(t.subjects, subjectType), subjectId.slice(-12));

function Pages({ page, day, name, hasOlder }: AccessLogPageProps): VNode | null {
  if (page === 1 && !hasOlder) return null;
  const address = (to: number): string =>
    `/toegangslog?${new URLSearchParams({ ...(day !== undefined && { dag: day }), ...(name !== '' && { name }), blad: String(to) }).toString()}`;
  return (
    <nav class="row" aria-label={t.pages}>
      {page > 1 ? <a href={address(page - 1)}>{t.newer}</a> : null}
      <span class="muted">{t.page(page)}</span>
      {hasOlder ? <a href={address(page + 1)}>{t.older}</a> : null}
    </nav>
  );
}

import type { ComponentChildren, VNode } from 'preact';
import { localDateOf, localTimeOf } from '../../../kernel';
import type { ChangeLogEntry } from '../../../modules/identity';
import { changeTexts as t } from '../../../texts/changes';
import { DataTable } from '..';

/** One page of a history. */
export interface ShownHistory {
  readonly entries: readonly ChangeLogEntry[];
  readonly hasOlder: boolean;
  /** Counts from 1. */
  readonly page: number;
}

export interface ChangeTableProps {
  readonly caption: string;
  readonly entries: readonly ChangeLogEntry[];
  /** What the column is called that says which thing was changed. */
  readonly subjectLabel: string;
  readonly subject: (entry: ChangeLogEntry) => ComponentChildren;
  readonly field: (entry: ChangeLogEntry) => string;
  /** What a stored value means to a reader. */
  readonly value: (entry: ChangeLogEntry, value: string) => string;
}

/** Who changed what, with what was and what is. */
export function ChangeTable({ caption, entries, subjectLabel, subject, field, value }: ChangeTableProps): VNode {
  const shown = (entry: ChangeLogEntry, stored: string | null): string =>
    stored === null || stored === '' ? t.nothing : value(entry, stored);
  return (
    <DataTable
      caption={caption}
      hideCaption
      rows={entries}
      columns={[
        { label: t.when, cell: ({ at }) => <span class="nowrap">{`${localDateOf(at)} ${localTimeOf(at)}`}</span> },
        { label: t.who, heading: true, cell: ({ userName }) => userName ?? t.forgotten },
        { label: subjectLabel, cell: subject },
        { label: t.what, cell: field },
        { label: t.was, cell: (entry) => shown(entry, entry.before) },
        { label: t.is, cell: (entry) => (isNotKept(entry) ? t.notKept : shown(entry, entry.after)) },
      ]}
    />
  );
}

const isNotKept = ({ before, after }: ChangeLogEntry): boolean => before === null && after === null;

/** Ways to newer and older pages of a history. */
export function PagesOfHistory(props: Omit<ShownHistory, 'entries'> & { readonly address: string }): VNode | null {
  const { page, hasOlder, address } = props;
  if (page === 1 && !hasOlder) return null;
  return (
    <nav class="row" aria-label={t.pages}>
      {page > 1 ? <a href={`${address}?blad=${page - 1}`}>{t.newer}</a> : null}
      <span class="muted">{t.page(page)}</span>
      {hasOlder ? <a href={`${address}?blad=${page + 1}`}>{t.older}</a> : null}
    </nav>
  );
}

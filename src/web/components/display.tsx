import type { ComponentChildren, VNode } from 'preact';
import { layoutTexts as t } from '../../texts/layout';
import { fieldId, type FormState } from '../forms/form-state';

export type Tone = 'info' | 'ok' | 'warn' | 'problem';

/** A short word after something was done: a text when it did all that was asked, else with its tone. */
export type PageNotice = string | { readonly tone: Tone; readonly text: string };

/** A message that stands out. A problem is announced by screen readers at once. */
export function Notice(props: {
  readonly tone: Tone;
  readonly title?: string;
  readonly children?: ComponentChildren;
}): VNode {
  return (
    <div class={`notice notice-${props.tone}`} role={props.tone === 'problem' ? 'alert' : 'status'}>
      {props.title === undefined ? null : <p class="notice-title">{props.title}</p>}
      <div>{props.children}</div>
    </div>
  );
}

/** All that is wrong with the form that was refused, on top and with the focus, each line a link to its field. */
export function ErrorSummary({ state }: { readonly state: FormState | undefined }): VNode | null {
  const entries = Object.entries(state?.errors ?? {});
  if (state === undefined || entries.length === 0) return null;
  return (
    <div class="notice notice-problem" role="alert" aria-labelledby="fouten-titel" tabIndex={-1} autofocus>
      <h2 id="fouten-titel" class="notice-title">
        {t.problem}
      </h2>
      <ul>
        {entries.map(([field, message]) => (
          <li key={field}>
            <a href={`#${fieldId(state.form, field)}`}>{message}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}

export interface Column<Row> {
  readonly label: string;
  readonly cell: (row: Row) => ComponentChildren;
  readonly align?: 'left' | 'right';
  /** The label is for screen readers only: the cells speak for themselves. */
  readonly hideLabel?: boolean;
  /** This cell names the row. */
  readonly heading?: boolean;
  /** To be filled in with a pen: not on a screen. */
  readonly onPaper?: boolean;
}

/**
 * A table. On a narrow screen each row stands by itself, with the label before each cell; the roles say that it is a table
 * all the same.
 */
export function DataTable<Row>(props: {
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly hideCaption?: boolean;
}): VNode {
  return (
    <div class="table-scroll" role="group" aria-label={props.caption} tabIndex={0}>
      <table class="table" role="table">
        <caption class={props.hideCaption === true ? 'visually-hidden' : undefined}>{props.caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {props.columns.map((column) => (
              <th key={column.label} role="columnheader" scope="col" class={cellClass(column)}>
                {column.hideLabel === true ? <span class="visually-hidden">{column.label}</span> : column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {props.rows.map((row, index) => (
            <tr key={index} role="row">
              {props.columns.map((column) => (
                <Cell key={column.label} column={column} row={row} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell<Row>({ column, row }: { readonly column: Column<Row>; readonly row: Row }): VNode {
  return column.heading === true ? (
    <th role="rowheader" scope="row" class={cellClass(column)}>
      {column.cell(row)}
    </th>
  ) : (
    <td role="cell" class={cellClass(column)} data-label={column.hideLabel === true ? undefined : column.label}>
      {column.cell(row)}
    </td>
  );
}

function cellClass<Row>({ align, onPaper }: Column<Row>): string | undefined {
  const classes = [align === 'right' ? 'right' : '', onPaper === true ? 'on-paper' : ''].filter((name) => name !== '');
  return classes.length === 0 ? undefined : classes.join(' ');
}

/** A few facts with their names. */
export function Facts(props: {
  readonly items: readonly { readonly term: string; readonly value: ComponentChildren }[];
}): VNode {
  return (
    <dl class="facts">
      {props.items.map((item) => (
        <div key={item.term}>
          <dt>{item.term}</dt>
          <dd>{item.value}</dd>
        </div>
      ))}
    </dl>
  );
}

export function Badge(props: { readonly tone?: Tone; readonly children: ComponentChildren }): VNode {
  return <span class={`badge badge-${props.tone ?? 'info'}`}>{props.children}</span>;
}

export function EmptyState(props: { readonly children?: ComponentChildren }): VNode {
  return <p class="empty">{props.children ?? t.empty}</p>;
}

/** A part of a page with its own heading. */
export function Section(props: {
  readonly title: string;
  readonly children: ComponentChildren;
  readonly id?: string;
}): VNode {
  return (
    <section class="section" id={props.id}>
      <h2>{props.title}</h2>
      {props.children}
    </section>
  );
}

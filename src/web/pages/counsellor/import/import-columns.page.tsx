import type { VNode } from 'preact';
import type { EventView } from '../../../../modules/events';
import type { CurrentUser } from '../../../../modules/identity';
import { columnName, referralColumns, type FileColumns, type ImportPreview } from '../../../../modules/registrations';
import { longDate } from '../../../../texts/dates';
import { columnTexts as t } from '../../../../texts/referral-file';
import { DataTable, ErrorSummary, Notice, SubmitButton } from '../../../components';
import { fieldId, type FormState } from '../../../forms/form-state';
import { Page } from '../../../layout';
import { columnField, columnsForm } from './import.forms';

interface ColumnsProps {
  readonly user: CurrentUser;
  readonly event: EventView;
  readonly columns: FileColumns;
  readonly problems: ImportPreview['problems'];
  /** The file itself travels along. */
  readonly text: string;
}

/** For a file with other names: a row for each of its columns, with what is in it and what it is for us. */
export function ColumnsPage({ user, event, columns, problems, text }: ColumnsProps): VNode {
  const rows = columns.header.map((name, position) => ({ name: name || t.unnamed(position + 1), position }));
  return (
    <Page title={t.title} user={user} current="/doorverwijzen" hasErrors={problems.length > 0} width="wide">
      <ErrorSummary state={stateOf(problems)} />
      <h1>{t.title}</h1>
      <p class="lead">{`${event.title}, ${longDate(event.date)}`}</p>
      <p>{t.intro}</p>
      <Notice tone="info">{t.guessed}</Notice>
      <form
        method="post"
        action={`/doorverwijzen/${encodeURIComponent(event.code)}/bestand/kolommen`}
        id={columnsForm.id}
      >
        <input type="hidden" name="content" value={text} />
        <DataTable
          caption={t.caption}
          hideCaption
          columns={[
            { label: t.yours, cell: ({ name }: Row) => name, heading: true },
            { label: t.example, cell: ({ position }) => examplesOf(columns, position) },
            { label: t.meaning, cell: (row) => <Meaning row={row} columns={columns} /> },
          ]}
          rows={rows}
        />
        <SubmitButton>{t.next}</SubmitButton>
      </form>
    </Page>
  );
}

/** Each problem stands at a column, the first at the first. */
const stateOf = (problems: ImportPreview['problems']): FormState => ({
  form: columnsForm.id,
  values: {},
  errors: Object.fromEntries(problems.map((problem, row) => [columnField(row), problem])),
});

interface Row {
  readonly name: string;
  readonly position: number;
}

const examplesOf = ({ samples }: FileColumns, position: number): string =>
  samples
    .map((cells) => cells[position] ?? '')
    .filter((cell) => cell !== '')
    .join(', ');

function Meaning({ row: { name, position }, columns }: { row: Row; columns: FileColumns }): VNode {
  const chosen = columns.choice[position];
  return (
    <select
      id={fieldId(columnsForm.id, columnField(position))}
      name={columnField(position)}
      aria-label={t.meaningOf(name)}
      class="input input-medium"
    >
      <option value="">{t.notUsed}</option>
      {referralColumns.map((column) => (
        <option key={column} value={column} selected={column === chosen}>
          {columnName(column)}
        </option>
      ))}
    </select>
  );
}

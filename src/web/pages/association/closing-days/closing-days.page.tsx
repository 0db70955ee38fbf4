import type { VNode } from 'preact';
import type { LocalDate } from '../../../../kernel';
import { lastYear, type ClosingDayView, type SuggestedDays } from '../../../../modules/events';
import type { CurrentUser } from '../../../../modules/identity';
import { longDate } from '../../../../texts/dates';
import { closingDaysTexts as t } from '../../../../texts/closing-days';
import {
  DataTable,
  EmptyState,
  ErrorSummary,
  Field,
  Notice,
  PostButton,
  Section,
  SubmitButton,
} from '../../../components';
import { Page } from '../../../layout';
import { fieldsOf, type FormState } from '../../../forms/form-state';
import { addForm, ADDRESS, fieldsOfDays, fieldsOfSpan, yearAddress, yearOf } from './closing-days.forms';
import { namedHolidays } from './named-holidays';

/** What was done a moment ago, so that it can be undone. */
export interface DaysDone {
  readonly what: 'added' | 'removed';
  readonly dates: readonly LocalDate[];
  readonly name: string;
}

interface ClosingDaysProps {
  readonly user: CurrentUser;
  readonly year: number;
  readonly today: LocalDate;
  /** Of all years. */
  readonly days: readonly ClosingDayView[];
  readonly suggestions: readonly SuggestedDays[];
  readonly done?: DaysDone | undefined;
  readonly state?: FormState | undefined;
}

/** The days of one year on which the association is closed, and the ways to more of them. */
export function ClosingDaysPage(props: ClosingDaysProps): VNode {
  const { user, year, state, done } = props;
  return (
    <Page title={t.titleOf(year)} user={user} current={ADDRESS} width="wide" hasErrors={state !== undefined}>
      <h1>{t.titleOf(year)}</h1>
      <ErrorSummary state={state} />
      {done === undefined ? null : <Done {...done} />}
      <p>{t.intro}</p>
      <p>
        {t.running} {t.own}
      </p>
      <Years {...props} />
      <Section title={t.list}>
        <DaysTable {...props} />
      </Section>
      <Section title={t.suggestions}>
        <Suggestions {...props} />
      </Section>
      <Section title={t.form.title}>
        <AddForm state={state} />
      </Section>
    </Page>
  );
}

function Years({ year, today }: ClosingDaysProps): VNode {
  const years = Array.from({ length: lastYear(today) - yearOf(today) + 1 }, (_, n) => yearOf(today) + n);
  return (
    <nav class="row no-print" aria-label={t.years}>
      {years
        .filter((other) => other !== year)
        .map((other) => (
          <a key={other} href={yearAddress(other)}>
            {t.otherYear(other)}
          </a>
        ))}
    </nav>
  );
}

interface Row {
  readonly date: LocalDate;
  readonly name: string;
  /** Null for what is a holiday everywhere. */
  readonly addedBy: string | null;
}

function DaysTable({ year, today, days }: ClosingDaysProps): VNode {
  const own = days.filter(({ date }) => yearOf(date) === year);
  const holidays = namedHolidays(year).map((day): Row => ({ ...day, addedBy: null }));
  const rows = [...holidays, ...own].sort((one, other) => (one.date < other.date ? -1 : 1));
  return (
    <>
      {own.length === 0 ? <EmptyState>{t.none}</EmptyState> : null}
      <DataTable
        caption={t.list}
        hideCaption
        rows={rows}
        columns={[
          { label: t.columns.day, heading: true, cell: ({ date }) => longDate(date) },
          { label: t.columns.name, cell: ({ name }) => name },
          { label: t.columns.by, cell: ({ addedBy }) => addedBy ?? t.always },
          { label: t.columns.action, hideLabel: true, cell: (row) => <Remove row={row} today={today} /> },
        ]}
      />
    </>
  );
}

function Remove({ row, today }: { readonly row: Row; readonly today: LocalDate }): VNode | null {
  if (row.addedBy === null) return null;
  if (row.date < today) return <span class="muted">{t.over}</span>;
  return (
    <PostButton action={`${ADDRESS}/weg`} fields={fieldsOfDays([row.date])} tone="quiet" label={t.removeOf(row.date)}>
      {t.remove}
    </PostButton>
  );
}

function Suggestions({ suggestions }: ClosingDaysProps): VNode {
  if (suggestions.length === 0) return <EmptyState>{t.noSuggestions}</EmptyState>;
  return (
    <>
      <p>{t.suggestionsIntro}</p>
      <DataTable
        caption={t.suggestions}
        hideCaption
        rows={suggestions}
        columns={[
          { label: t.columns.day, heading: true, cell: ({ dates }) => t.span(dates) },
          { label: t.columns.name, cell: ({ name }) => name },
          {
            label: t.columns.action,
            hideLabel: true,
            cell: ({ dates, name }) => (
              <PostButton action={ADDRESS} fields={fieldsOfSpan(dates, name)} label={t.addOf(name, dates)}>
                {t.addThis}
              </PostButton>
            ),
          },
        ]}
      />
    </>
  );
}

function AddForm({ state }: { readonly state: FormState | undefined }): VNode {
  const field = fieldsOf(state, addForm);
  return (
    <form method="get" action={`${ADDRESS}/nieuw`} class="no-print" id={addForm.id}>
      <Field {...field('from')} label={t.form.from} type="date" width="medium" required />
      <Field {...field('until')} label={t.form.until} hint={t.form.untilHint} type="date" width="medium" optional />
      <Field {...field('name')} label={t.form.name} hint={t.form.nameHint} maxLength={60} required />
      <SubmitButton>{t.form.show}</SubmitButton>
    </form>
  );
}

function Done({ what, dates, name }: DaysDone): VNode {
  const back =
    what === 'added'
      ? { action: `${ADDRESS}/weg`, fields: fieldsOfDays(dates) }
      : { action: ADDRESS, fields: fieldsOfSpan(dates, name) };
  return (
    <Notice tone="ok" title={t[what](dates)}>
      <PostButton {...back}>{t.undo}</PostButton>
    </Notice>
  );
}

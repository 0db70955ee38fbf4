import type { VNode } from 'preact';
import { fullName } from '../../../../kernel';
import type { CurrentUser } from '../../../../modules/identity';
import type { DisclosedPart } from '../../../../modules/privacy';
import type { RegistrationView } from '../../../../modules/registrations';
import { clockText, longDate, momentText } from '../../../../texts/dates';
import { disclosureTexts as t, type DisclosedField, type DisclosedSubject } from '../../../../texts/disclosure';
import { DataTable, Facts, LinkButton, Section } from '../../../components';
import { Page } from '../../../layout';

interface KeptPageProps {
  readonly user: CurrentUser;
  readonly registration: RegistrationView;
  readonly parts: readonly DisclosedPart[];
}

/** All that is kept about somebody, in words; also what is kept and not shown. */
export function KeptPage({ user, registration, parts }: KeptPageProps): VNode {
  const address = `/mijn-mensen/${registration.id}`;
  const title = t.title(fullName(registration));
  return (
    <Page title={title} user={user} current="/mijn-mensen" width="wide">
      <h1>{title}</h1>
      <p class="lead">{t.intro}</p>
      <p>
        {t.why} <a href="/privacy">{t.privacy}</a>.
      </p>
      <p>
        <LinkButton href={`${address}/gegevens/bestand`}>{t.file}</LinkButton>
      </p>
      {parts.map((part) => (
        <Section key={part.subject} title={t.subjects[part.subject]}>
          <Part {...part} />
        </Section>
      ))}
      <Section title={t.left}>
        <ul>
          {t.leftLines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </Section>
      <p>
        <LinkButton href={address}>{t.back}</LinkButton>
      </p>
    </Page>
  );
}

type Row = DisclosedPart['rows'][number];

function Part({ subject, rows }: DisclosedPart): VNode {
  const [first] = rows;
  if (first === undefined) return <p>{t.none}</p>;
  const fields = Object.keys(first) as DisclosedField[];
  if (rows.length === 1) {
    return <Facts items={fields.map((field) => ({ term: t.fields[field], value: shown(subject, field, first) }))} />;
  }
  return (
    <DataTable
      caption={t.subjects[subject]}
      hideCaption
      rows={rows}
      columns={fields.map((field) => ({ label: t.fields[field], cell: (row: Row) => shown(subject, field, row) }))}
    />
  );
}

const YES_OR_NO: readonly DisclosedField[] = ['sharedPhone', 'smsAllowed', 'pinned'];

function shown(subject: DisclosedSubject, field: DisclosedField, row: Row): string {
  const value = row[field] ?? '';
  if (value === '') return t.nothing;
  if (value instanceof Date) return momentText(value);
  if (typeof value === 'string') return textShown(subject, field, value);
  if (!YES_OR_NO.includes(field)) return String(value);
  return value === 1 ? t.yes : t.no;
}

function textShown(subject: DisclosedSubject, field: DisclosedField, value: string): string {
  if (field === 'certificates') return (JSON.parse(value) as readonly string[]).join(', ') || t.nothing;
  if (field === 'hour' || field === 'latestReturn') return clockText(value);
  if (field === 'until') return longDate(value);
  return t.word(subject, field, value);
}

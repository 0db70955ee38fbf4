import type { VNode } from 'preact';
import type { ChangeField, ChangeLogEntry, CurrentUser } from '../../../../modules/identity';
import { changeTexts } from '../../../../texts/changes';
import { userTexts } from '../../../../texts/users';
import { Badge, EmptyState } from '../../../components';
import { ChangeTable, PagesOfHistory, type ShownHistory } from '../../../components/history';
import { Page } from '../../../layout';

const t = changeTexts.users;
const FIELDS: Readonly<Record<ChangeField, string>> = changeTexts.fields.user;

export interface UserHistoryProps extends ShownHistory {
  readonly user: CurrentUser;
}

/** Who changed which user, newest first. */
export function UserHistoryPage({ user, entries, page, hasOlder }: UserHistoryProps): VNode {
  return (
    <Page title={t.title} user={user} current="/gebruikers" width="wide">
      <h1>{t.title}</h1>
      <p>{t.intro}</p>
      <div class="section">
        {entries.length === 0 ? (
          <EmptyState>{t.none}</EmptyState>
        ) : (
          <ChangeTable
            caption={t.title}
            entries={entries}
            subjectLabel={t.user}
            subject={(entry) => <WhoseAccount entry={entry} />}
            field={({ field }) => named(FIELDS, field)}
            value={valueText}
          />
        )}
      </div>
      <PagesOfHistory page={page} hasOlder={hasOlder} address="/gebruikers/geschiedenis" />
      {user.roles.includes('administrator') ? (
        <p>
          <a href="/gebruikers">{t.back}</a>
        </p>
      ) : null}
    </Page>
  );
}

/** Who gives rights to themselves stands out. */
function WhoseAccount({ entry }: { readonly entry: ChangeLogEntry }): VNode {
  return (
    <>
      {entry.subjectName} {entry.changedBy === entry.subjectId ? <Badge tone="warn">{t.self}</Badge> : null}
    </>
  );
}

const named = (names: Readonly<Record<string, string>>, code: string): string => names[code] ?? code;

function valueText({ field }: ChangeLogEntry, value: string): string {
  if (field === 'active') return named(t.active, value);
  if (field !== 'roles') return value;
  return value
    .split(' ')
    .map((role) => named(userTexts.role, role))
    .join(', ');
}

import type { VNode } from 'preact';
import { fullName } from '../../../../kernel';
import type { CurrentUser, UserView } from '../../../../modules/identity';
import { changeTexts } from '../../../../texts/changes';
import { userTexts as t } from '../../../../texts/users';
import { Badge, DataTable, ErrorSummary, LinkButton, PostButton } from '../../../components';
import { Page } from '../../../layout';
import type { FormState } from '../../../forms/form-state';
import { accessForm } from './users.forms';

export interface UsersProps {
  readonly user: CurrentUser;
  readonly users: readonly UserView[];
  readonly notice?: string | undefined;
  readonly state?: FormState | undefined;
}

/** Everybody with an account in the association. */
export function UsersPage({ user, users, notice, state }: UsersProps): VNode {
  return (
    <Page
      title={t.title}
      user={user}
      current="/gebruikers"
      width="wide"
      notice={notice}
      hasErrors={state !== undefined}
    >
      <ErrorSummary state={state} />
      <h1>{t.title}</h1>
      <p>{t.intro}</p>
      <p>
        <LinkButton href="/gebruikers/nieuw" tone="primary">
          {t.add}
        </LinkButton>{' '}
        <LinkButton href="/gebruikers/geschiedenis">{changeTexts.users.link}</LinkButton>
      </p>
      <div id={accessForm.id}>
        <DataTable
          caption={t.title}
          hideCaption
          rows={users}
          columns={[
            { label: t.name, heading: true, cell: (row) => <NameOf row={row} /> },
            { label: t.organisation, cell: (row) => row.organisationName },
            { label: t.roles, cell: (row) => row.roles.map((role) => t.role[role]).join(', ') },
            { label: t.state, cell: (row) => <StateOf row={row} /> },
            { label: t.act, cell: (row) => <Actions row={row} isYou={row.id === user.id} /> },
          ]}
        />
      </div>
      <p class="muted">{t.deactivateIntro}</p>
    </Page>
  );
}

function NameOf({ row }: { readonly row: UserView }): VNode {
  return (
    <>
      {fullName(row)}
      <div class="muted small">{row.email}</div>
    </>
  );
}

function StateOf({ row }: { readonly row: UserView }): VNode {
  return row.active ? <Badge tone="ok">{t.active}</Badge> : <Badge tone="warn">{t.inactive}</Badge>;
}

function Actions({ row, isYou }: { readonly row: UserView; readonly isYou: boolean }): VNode {
  return (
    <span class="nowrap">
      <a href={`/gebruikers/${row.id}`} class="button button-quiet" aria-label={t.changeOf(fullName(row))}>
        {t.change}
      </a>{' '}
      {isYou ? <span class="muted small">{t.you}</span> : <Switch row={row} />}
    </span>
  );
}

function Switch({ row }: { readonly row: UserView }): VNode {
  const [path, words, label] = row.active
    ? (['uit', t.deactivate, t.deactivateOf(fullName(row))] as const)
    : (['aan', t.reactivate, t.reactivateOf(fullName(row))] as const);
  return (
    <PostButton action={`/gebruikers/${row.id}/${path}`} tone="quiet" label={label}>
      {words}
    </PostButton>
  );
}

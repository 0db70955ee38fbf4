import type { VNode } from 'preact';
import { fullName } from '../../../kernel';
import type { CurrentUser, SessionView } from '../../../modules/identity';
import { accountTexts as t } from '../../../texts/account';
import { momentText } from '../../../texts/dates';
import { userTexts } from '../../../texts/users';
import { Badge, DataTable, ErrorSummary, Facts, PostButton, Section } from '../../components';
import type { FormState } from '../../forms/form-state';
import { Page } from '../../layout';
import { sessionsForm } from './account.forms';

interface AccountProps {
  readonly user: CurrentUser;
  readonly sessions: readonly SessionView[];
  /** After which a session ends that nobody uses. */
  readonly minutes: number;
  /** After which every session ends. */
  readonly hours: number;
  readonly notice?: string | undefined;
  /** The form that was refused. */
  readonly state?: FormState | undefined;
}

/** Who one is here, and where one is signed in. */
export function AccountPage(props: AccountProps): VNode {
  const { user, sessions, state } = props;
  return (
    <Page title={t.title} user={user} notice={props.notice} width="wide" hasErrors={state !== undefined}>
      <ErrorSummary state={state} />
      <h1>{t.title}</h1>
      <Facts
        items={[
          { term: t.name, value: fullName(user) },
          { term: t.email, value: user.email },
          { term: t.roles, value: user.roles.map((role) => userTexts.role[role]).join(', ') },
        ]}
      />
      <p>{t.wrong}</p>
      <Section title={t.sessionsTitle} id={sessionsForm.id}>
        <p>{t.sessionsIntro(props.minutes, props.hours)}</p>
        <Sessions sessions={sessions} />
        <p>{t.everywhereHint}</p>
        <PostButton action="/mijn-account/overal-afmelden" tone="danger">
          {t.everywhere}
        </PostButton>
      </Section>
    </Page>
  );
}

const nameOf = ({ device }: SessionView): string => (device === '' ? t.unknownDevice : device);

function Sessions({ sessions }: Pick<AccountProps, 'sessions'>): VNode {
  return (
    <DataTable
      caption={t.sessionsTitle}
      hideCaption
      rows={sessions}
      columns={[
        {
          label: t.device,
          heading: true,
          cell: (session) => (
            <>
              {nameOf(session)} {session.isThis ? <Badge tone="ok">{t.here}</Badge> : null}
            </>
          ),
        },
        { label: t.since, cell: ({ createdAt }) => momentText(createdAt) },
        { label: t.lastUsed, cell: ({ lastUsedAt }) => momentText(lastUsedAt) },
        {
          label: t.actions,
          hideLabel: true,
          cell: (session) =>
            session.isThis ? null : (
              <PostButton
                action={`/mijn-account/toestellen/${session.id}/afmelden`}
                tone="quiet"
                label={t.endOf(nameOf(session))}
              >
                {t.end}
              </PostButton>
            ),
        },
      ]}
    />
  );
}

import type { VNode } from 'preact';
import { DEMO_PEOPLE, type DemoFigures, type DemoMoment } from '../../../../demo';
import type { UserView } from '../../../../modules/identity';
import { demoTexts as t } from '../../../../texts/demo';
import { DataTable, ErrorSummary, LinkButton, PostButton, Section } from '../../../components';
import type { FormState } from '../../../forms/form-state';
import { Page } from '../../../layout';

export interface DemoPageProps {
  readonly now: string;
  readonly moments: readonly { readonly moment: DemoMoment; readonly ahead: boolean }[];
  readonly figures: DemoFigures | undefined;
  readonly inboxUrl: string;
  readonly users: readonly UserView[];
  readonly notice?: string | undefined;
  readonly state?: FormState | undefined;
}

/** The demo's control room: who you are, what time it is, what was mailed. */
export function DemoPage(props: DemoPageProps): VNode {
  return (
    <Page title={t.title} notice={props.notice} width="wide" hasErrors={props.state !== undefined}>
      <ErrorSummary state={props.state} />
      <h1>{t.title}</h1>
      <p class="lead">{t.intro}</p>
      <div class="grid">
        <People figures={props.figures} />
        <section class="card">
          <h2>{t.inboxTitle}</h2>
          <p>{t.inboxHint}</p>
          <LinkButton href={props.inboxUrl}>{t.inboxOpen}</LinkButton>
        </section>
      </div>
      <section class="card">
        <h2>{t.clockTitle}</h2>
        <p>{t.clockNow(props.now)}</p>
        <div class="row">
          {props.moments
            .filter(({ ahead }) => ahead)
            .map(({ moment }) => (
              <PostButton key={moment} action="/demo/klok" fields={{ moment }}>
                {t.moments[moment]}
              </PostButton>
            ))}
        </div>
        <p class="muted">{t.clockHint}</p>
      </section>
      <Section title={t.whoTitle}>
        <DataTable
          caption={t.whoTitle}
          hideCaption
          rows={props.users}
          columns={[
            { label: t.who, heading: true, cell: (user) => `${user.firstName} ${user.lastName}` },
            { label: t.role, cell: (user) => user.roles.map((role) => t.roles[role]).join(', ') },
            { label: t.organisation, cell: (user) => user.organisationName },
            {
              label: t.action,
              cell: (user) => (
                <PostButton
                  action="/demo/aanmelden"
                  fields={{ email: user.email }}
                  label={t.signInAs(`${user.firstName} ${user.lastName}`)}
                >
                  {t.signIn}
                </PostButton>
              ),
            },
          ]}
        />
      </Section>
    </Page>
  );
}

function People({ figures }: { figures: DemoFigures | undefined }): VNode {
  const referred = figures?.referred ?? 0;
  return (
    <section class="card">
      <h2>{t.peopleTitle}</h2>
      {figures !== undefined && referred > 0 ? (
        <p>{t.peopleDone(figures.referred, figures.seated, figures.waiting)}</p>
      ) : (
        <p>{t.peopleHint}</p>
      )}
      {referred < DEMO_PEOPLE ? (
        <PostButton action="/demo/doorverwijzingen" tone="primary">
          {t.peopleLoad}
        </PostButton>
      ) : null}
    </section>
  );
}

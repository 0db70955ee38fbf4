import type { VNode } from 'preact';
import { momentText } from '../../../../texts/dates';
import { tourTexts as t } from '../../../../texts/tours';
import {
  EmptyState,
  ErrorSummary,
  EventTabs,
  Field,
  Notice,
  PostButton,
  Section,
  SubmitButton,
} from '../../../components';
import { Page } from '../../../layout';
import { fieldNames } from './tours.forms';
import { Proposal } from './tour-proposal';
import type { ToursView } from './tours-view';

/** Has tours proposed for an event, beside those there are. */
export function ToursPage(view: ToursView): VNode {
  const { event } = view;
  const base = `/evenementen/${event.code}`;
  return (
    <Page
      title={`${t.title} – ${event.title}`}
      user={view.user}
      current="/evenementen"
      width="wide"
      notice={view.notice}
      hasErrors={view.problem !== undefined || Object.keys(view.errors).length > 0}
    >
      <h1>{event.title}</h1>
      <EventTabs code={event.code} title={event.title} current="/programma" />
      <ErrorSummary errors={view.errors} />
      {view.problem === undefined ? null : (
        <Notice tone="problem" title={t.refused}>
          {view.problem}
        </Notice>
      )}
      <h2>{t.title}</h2>
      <p>{t.intro}</p>
      {view.isOpen ? <Open {...view} /> : <Notice tone="info">{t.fixed}</Notice>}
      <p class="no-print">
        <a href={`${base}/programma`}>{t.toProgramme}</a>
      </p>
    </Page>
  );
}

function Open(view: ToursView): VNode {
  if (view.visits.length === 0) return <EmptyState>{t.noHosts}</EmptyState>;
  return (
    <>
      <Undo {...view} />
      <Proposal {...view} />
      <Terms {...view} />
    </>
  );
}

function Undo({ event, plans: { accepted } }: ToursView): VNode | null {
  if (!accepted) return null;
  return (
    <div class="row no-print">
      <p>{t.undoHint(momentText(accepted.madeAt))}</p>
      <PostButton action={`/evenementen/${event.code}/rondleidingen/ongedaan`} fields={{ nummer: accepted.id }}>
        {t.undo}
      </PostButton>
    </div>
  );
}

function Terms(view: ToursView): VNode {
  const { event, visits, values, errors } = view;
  return (
    <Section title={t.terms}>
      <form method="post" action={`/evenementen/${event.code}/rondleidingen/stel-voor`} class="no-print">
        <p class="muted">{t.termsHint}</p>
        {visits.map(({ id, name }) => (
          <fieldset key={id} class="field">
            <legend>{name}</legend>
            <div class="fields-inline">
              {fieldNames(id).map((field, at) => (
                <Field
                  key={field}
                  name={field}
                  label={[t.minutes, t.guides, t.largestGroup][at] ?? ''}
                  hint={at === 1 ? t.guidesHint : undefined}
                  value={values[field]}
                  error={errors[field]}
                  inputMode="numeric"
                  width="short"
                  maxLength={4}
                />
              ))}
            </div>
          </fieldset>
        ))}
        <p>
          <SubmitButton>{view.plans.proposed ? t.proposeAgain : t.propose}</SubmitButton>
        </p>
      </form>
    </Section>
  );
}

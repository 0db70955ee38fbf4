import type { VNode } from 'preact';
import { momentText } from '../../../../texts/dates';
import { tourTexts as t } from '../../../../texts/tours';
import { EmptyState, Field, Notice, PostButton, Section, SubmitButton } from '../../../components';
import { EventPage } from '../../../layout';
import { eventAddress } from '../../../forms/event-post';
import { fieldsOf, type FormState } from '../../../forms/form-state';
import { Proposal } from './proposal-section';
import { fieldNames, termsForm, undoForm } from './tours.forms';
import type { ToursView } from './tours.reader';

interface ToursProps extends ToursView {
  readonly notice?: string | undefined;
  /** The form that was refused. */
  readonly state?: FormState | undefined;
}

/** Has tours proposed for an event, beside those there are. */
export function ToursPage(view: ToursProps): VNode {
  const { event } = view;
  return (
    <EventPage
      title={`${t.title} – ${event.title}`}
      user={view.user}
      notice={view.notice}
      event={event}
      tab="/programma"
      state={view.state}
    >
      <h2>{t.title}</h2>
      <p>{t.intro}</p>
      {view.isOpen ? <Open {...view} /> : <Notice tone="info">{t.fixed}</Notice>}
      <p class="no-print">
        <a href={eventAddress(event, '/programma')}>{t.toProgramme}</a>
      </p>
    </EventPage>
  );
}

function Open(view: ToursProps): VNode {
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
    <div class="row no-print" id={undoForm.id}>
      <p>{t.undoHint(momentText(accepted.madeAt))}</p>
      <PostButton action={eventAddress(event, '/rondleidingen/ongedaan')} fields={{ acceptedId: accepted.id }}>
        {t.undo}
      </PostButton>
    </div>
  );
}

function Terms(view: ToursProps): VNode {
  const { event, visits } = view;
  const field = fieldsOf(view.state, termsForm, view.terms);
  return (
    <Section title={t.terms}>
      <form method="post" action={eventAddress(event, '/rondleidingen/stel-voor')} class="no-print" id={termsForm.id}>
        <p class="muted">{t.termsHint}</p>
        {visits.map(({ id, name }) => (
          <fieldset key={id} class="field">
            <legend>{name}</legend>
            <div class="fields-inline">
              {fieldNames(id).map((part, at) => (
                <Field
                  key={part}
                  {...field(part)}
                  label={[t.minutes, t.guides, t.largestGroup][at] ?? ''}
                  hint={at === 1 ? t.guidesHint : undefined}
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

import type { VNode } from 'preact';
import { coordinatorTexts } from '../../../../texts/coordinator';
import { ErrorSummary, LinkButton, SubmitButton } from '../../../components';
import { EventFields } from '../../../components/event/event-fields';
import { eventForm, valuesOf } from '../../../components/event/event.forms';
import { eventAddress, type EventScope } from '../../../forms/event-post';
import { fieldsOf, type FormState } from '../../../forms/form-state';
import { Page } from '../../../layout';

const t = coordinatorTexts.form;

/** The facts of an event, to change. */
export function ChangeEventPage(props: EventScope & { readonly state?: FormState }): VNode {
  const { user, event, state } = props;
  const field = fieldsOf(state, eventForm, valuesOf(event));
  return (
    <Page title={t.changeTitle} user={user} current="/evenementen" hasErrors={state !== undefined}>
      <h1>{t.changeTitle}</h1>
      <ErrorSummary state={state} />
      <form method="post" action={eventAddress(event, '/wijzigen')} id={eventForm.id}>
        <input type="hidden" name="version" value={field('version').value} />
        <EventFields field={field} />
        <SubmitButton>{t.save}</SubmitButton>
      </form>
      <p>
        <LinkButton href={eventAddress(event)}>{t.back}</LinkButton>
      </p>
    </Page>
  );
}

import type { VNode } from 'preact';
import type { CurrentUser } from '../../../../modules/identity';
import { coordinatorTexts } from '../../../../texts/coordinator';
import { ErrorSummary, Field, LinkButton, SubmitButton } from '../../../components';
import { EventFields } from '../../../components/event/event-fields';
import { NEW_EVENT, newEventForm } from '../../../components/event/event.forms';
import { fieldsOf, type FormState } from '../../../forms/form-state';
import { Page } from '../../../layout';

const t = coordinatorTexts.form;

/** One short form for a new event. */
export function NewEventPage(props: {
  readonly user: CurrentUser;
  /** The form that was refused. */
  readonly state?: FormState;
}): VNode {
  const field = fieldsOf(props.state, newEventForm, NEW_EVENT);
  return (
    <Page title={t.newTitle} user={props.user} current="/evenementen" hasErrors={props.state !== undefined}>
      <h1>{t.newTitle}</h1>
      <ErrorSummary state={props.state} />
      <p>{t.newIntro}</p>
      <form method="post" action="/evenementen" id={newEventForm.id}>
        <Field {...field('code')} label={t.code} hint={t.codeHint} width="medium" required maxLength={40} />
        <EventFields field={field} />
        <SubmitButton>{t.create}</SubmitButton>
      </form>
      <p>
        <LinkButton href="/evenementen">{t.back}</LinkButton>
      </p>
    </Page>
  );
}

import type { VNode } from 'preact';
import type { VisitView } from '../../../../modules/events';
import { coordinatorTexts } from '../../../../texts/coordinator';
import { ErrorSummary, SeenField, SubmitButton } from '../../../components';
import { eventAddress, type EventScope } from '../../../forms/event-post';
import { fieldsOf, type FormState } from '../../../forms/form-state';
import { Page } from '../../../layout';
import { visitTermsForm, visitTermsValues } from './programme.forms';
import { VisitTermsFields } from './visit-terms-fields';

const t = coordinatorTexts.programme;

interface VisitPageProps extends EventScope {
  readonly visit: VisitView;
  /** The form that was refused. */
  readonly state?: FormState;
}

/** Changes the times and the interviewers of one visit. */
export function VisitPage({ user, event, visit, state }: VisitPageProps): VNode {
  const title = t.changeOf(visit.name);
  return (
    <Page title={title} user={user} current="/evenementen" hasErrors={state !== undefined}>
      <h1>{title}</h1>
      <ErrorSummary state={state} />
      <p>{t.changeVisitIntro}</p>
      <form method="post" action={eventAddress(event, `/programma/bezoek/${visit.id}`)} id={visitTermsForm.id}>
        <SeenField form={visitTermsForm} state={state} values={visitTermsValues(visit)} />
        <VisitTermsFields field={fieldsOf(state, visitTermsForm, visitTermsValues(visit))} />
        <SubmitButton>{coordinatorTexts.form.save}</SubmitButton>
      </form>
      <p>
        <a href={eventAddress(event, '/programma')}>{t.back}</a>
      </p>
    </Page>
  );
}

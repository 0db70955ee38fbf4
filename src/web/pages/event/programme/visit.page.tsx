import type { VNode } from 'preact';
import type { EventView, VisitView } from '../../../../modules/events';
import type { CurrentUser } from '../../../../modules/identity';
import { coordinatorTexts } from '../../../../texts/coordinator';
import { ErrorSummary, SubmitButton } from '../../../components';
import { Page } from '../../../layout';
import type { FormState } from '../../../forms/legacy-submit';
import { VisitTermsFields } from './visit-terms-fields';

const t = coordinatorTexts.programme;

export interface VisitPageProps {
  readonly user: CurrentUser;
  readonly event: EventView;
  readonly visit: VisitView;
  readonly state: FormState;
}

/** Changes the times and the interviewers of one visit. */
export function VisitPage({ user, event, visit, state }: VisitPageProps): VNode {
  const programme = `/evenementen/${event.code}/programma`;
  const title = t.changeOf(visit.name);
  return (
    <Page title={title} user={user} current="/evenementen" hasErrors={Object.keys(state.errors).length > 0}>
      <h1>{title}</h1>
      <ErrorSummary errors={state.errors} />
      <p>{t.changeVisitIntro}</p>
      <form method="post" action={`${programme}/bezoek/${visit.id}`} id={state.form}>
        <VisitTermsFields page={{ state }} form={state.form} />
        <SubmitButton>{coordinatorTexts.form.save}</SubmitButton>
      </form>
      <p>
        <a href={programme}>{t.back}</a>
      </p>
    </Page>
  );
}

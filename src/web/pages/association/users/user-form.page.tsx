import type { VNode } from 'preact';
import { fullName } from '../../../../kernel';
import type { CurrentUser, OrganisationView, UserView } from '../../../../modules/identity';
import { userTexts as t } from '../../../../texts/users';
import { CheckGroup, ErrorSummary, Field, SeenField, SelectField, SubmitButton } from '../../../components';
import { Page } from '../../../layout';
import { fieldsOf, type FormState } from '../../../forms/form-state';
import { newUser, userForm, userValues } from './users.forms';

export interface UserFormPageProps {
  readonly user: CurrentUser;
  /** Whose account is changed; undefined for a new one. */
  readonly changed?: UserView | undefined;
  readonly organisations: readonly OrganisationView[];
  /** The form when it was refused. */
  readonly state?: FormState | undefined;
}

/** One form for an account, new or changed. */
export function UserFormPage({ user, changed, organisations, state }: UserFormPageProps): VNode {
  const title = changed ? t.changeOf(fullName(changed)) : t.add;
  const field = fieldsOf(state, userForm, changed ? userValues(changed) : newUser);
  return (
    <Page title={title} user={user} current="/gebruikers" hasErrors={state !== undefined}>
      <h1>{title}</h1>
      <ErrorSummary state={state} />
      {changed ? null : <p>{t.addIntro}</p>}
      <form method="post" action={changed ? `/gebruikers/${changed.id}` : '/gebruikers'} id={userForm.id}>
        {changed ? <SeenField form={userForm} state={state} values={userValues(changed)} /> : null}
        <Field {...field('firstName')} label={t.firstName} width="medium" maxLength={80} required />
        <Field {...field('lastName')} label={t.lastName} width="medium" maxLength={80} required />
        <Field {...field('email')} label={t.email} type="email" width="medium" maxLength={190} required />
        <Field
          {...field('phone')}
          label={t.phone}
          hint={t.phoneHint}
          type="tel"
          width="medium"
          maxLength={30}
          optional
        />
        <SelectField
          {...field('organisationId')}
          label={t.organisation}
          options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
          required
        />
        <CheckGroup
          {...field('roles')}
          label={t.roles}
          options={Object.entries(t.roleHelp).map(([value, label]) => ({ value, label }))}
        />
        <SubmitButton>{t.save}</SubmitButton>
      </form>
      {changed ? (
        <p>
          <a href={`/gebruikers/${changed.id}/overdragen`}>{t.handOver.link}</a>
        </p>
      ) : null}
      <p class="section">
        <a href="/gebruikers">{t.back}</a>
      </p>
    </Page>
  );
}

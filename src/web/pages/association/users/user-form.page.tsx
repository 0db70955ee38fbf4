import type { VNode } from 'preact';
import type { CurrentUser, OrganisationView } from '../../../../modules/identity';
import { userTexts as t } from '../../../../texts/users';
import { CheckGroup, ErrorSummary, Field, SelectField, SubmitButton } from '../../../components';
import { Page } from '../../../layout';
import type { FormState } from '../../../forms/legacy-submit';

export interface UserFormPageProps {
  readonly user: CurrentUser;
  /** Whose account is changed; undefined for a new one. */
  readonly changed?: { readonly id: string; readonly name: string } | undefined;
  readonly organisations: readonly OrganisationView[];
  readonly state: FormState;
}

/** One form for an account, new or changed. */
export function UserFormPage({ user, changed, organisations, state }: UserFormPageProps): VNode {
  const title = changed ? t.changeOf(changed.name) : t.add;
  const of = (name: string) => {
    const value = state.values[name];
    return { name, value: typeof value === 'string' ? value : undefined, error: state.errors[name] };
  };
  return (
    <Page title={title} user={user} current="/gebruikers" hasErrors={Object.keys(state.errors).length > 0}>
      <h1>{title}</h1>
      <ErrorSummary errors={state.errors} />
      {changed ? null : <p>{t.addIntro}</p>}
      <form method="post" action={changed ? `/gebruikers/${changed.id}` : '/gebruikers'} id={state.form}>
        <Field {...of('voornaam')} label={t.firstName} width="medium" maxLength={80} required />
        <Field {...of('familienaam')} label={t.lastName} width="medium" maxLength={80} required />
        <Field {...of('mail')} label={t.email} type="email" width="medium" maxLength={190} required />
        <Field
          {...of('telefoon')}
          label={t.phone}
          hint={t.phoneHint}
          type="tel"
          width="medium"
          maxLength={30}
          optional
        />
        <SelectField
          {...of('organisatie')}
          label={t.organisation}
          options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
          required
        />
        <CheckGroup
          name="rollen"
          label={t.roles}
          options={Object.entries(t.roleHelp).map(([value, label]) => ({ value, label }))}
          values={[state.values['rollen'] ?? []].flat()}
          error={state.errors['rollen']}
        />
        <SubmitButton>{t.save}</SubmitButton>
      </form>
      <p class="section">
        <a href="/gebruikers">{t.back}</a>
      </p>
    </Page>
  );
}

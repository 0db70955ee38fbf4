import type { VNode } from 'preact';
import { identityTexts as t } from '../../../../texts/identity';
import { ErrorSummary, Field, LinkButton, SubmitButton } from '../../../components';
import { fieldsOf, type FormState } from '../../../forms/form-state';
import { Page } from '../../../layout';
import { signInForm } from './sign-in.forms';

/** Asks for the address to send a link to. @param props.to the page somebody wanted to open */
export function SignInPage(props: { readonly to: string | undefined; readonly state?: FormState | undefined }): VNode {
  const { to, state } = props;
  return (
    <Page title={t.signInTitle} hasErrors={state !== undefined}>
      <ErrorSummary state={state} />
      <h1>{t.signInTitle}</h1>
      <p>{t.signInIntro}</p>
      <form method="post" action="/aanmelden" id={signInForm.id} noValidate>
        {to === undefined ? null : <input type="hidden" name="to" value={to} />}
        <Field
          {...fieldsOf(state, signInForm)('email')}
          type="email"
          label={t.email}
          hint={t.emailHint}
          autocomplete="email"
        />
        <SubmitButton>{t.sendLink}</SubmitButton>
      </form>
    </Page>
  );
}

export function LinkSentPage({ email }: { email: string }): VNode {
  return (
    <Page title={t.linkSentTitle}>
      <h1>{t.linkSentTitle}</h1>
      <p>{t.linkSent(email)}</p>
      <p>{t.noMail}</p>
      <LinkButton href="/aanmelden">{t.tryAgain}</LinkButton>
    </Page>
  );
}

export function ConfirmSignInPage({ token, to }: { token: string; to: string | undefined }): VNode {
  return (
    <Page title={t.confirmTitle}>
      <h1>{t.confirmTitle}</h1>
      <p>{t.confirmIntro}</p>
      <form method="post" action={`/aanmelden/${encodeURIComponent(token)}`}>
        {to === undefined ? null : <input type="hidden" name="to" value={to} />}
        <SubmitButton>{t.confirm}</SubmitButton>
      </form>
    </Page>
  );
}

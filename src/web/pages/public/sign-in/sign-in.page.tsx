import type { VNode } from 'preact';
import { identityTexts as t } from '../../../../texts/identity';
import { ErrorSummary, Field, LinkButton, SubmitButton } from '../../../components';
import { Page } from '../../../layout';

export function SignInPage(props: {
  email: string;
  errors: Readonly<Record<string, string>>;
  to: string | undefined;
}): VNode {
  const { email, errors, to } = props;
  return (
    <Page title={t.signInTitle} hasErrors={Object.keys(errors).length > 0}>
      <ErrorSummary errors={errors} />
      <h1>{t.signInTitle}</h1>
      <p>{t.signInIntro}</p>
      <form method="post" action="/aanmelden" noValidate>
        {to === undefined ? null : <input type="hidden" name="naar" value={to} />}
        <Field
          name="email"
          type="email"
          label={t.email}
          hint={t.emailHint}
          value={email}
          error={errors['email']}
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
        {to === undefined ? null : <input type="hidden" name="naar" value={to} />}
        <SubmitButton>{t.confirm}</SubmitButton>
      </form>
    </Page>
  );
}

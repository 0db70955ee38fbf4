import type { VNode } from 'preact';
import { fullName } from '../../kernel';
import type { CurrentUser } from '../../modules/identity';
import { KEY_FIELD } from '../../platform/http';
import { sessionTexts as t } from '../../texts/session';
import { LinkButton, SubmitButton } from '../components';
import { KeptFields, type KeptForm, type LostForm } from './kept-form';
import { Page } from './page';

interface Sent {
  readonly sent: KeptForm | LostForm;
}

/** Who was away too long signs in elsewhere and sends the same form once more: it waits in this page and nowhere else. */
export const SignInAgainPage = ({ sent }: Sent): VNode => (
  <Page title={t.awayTitle}>
    <h1>{t.awayTitle}</h1>
    {typeof sent === 'string' ? <Lost why={sent} /> : <Kept sent={sent} />}
  </Page>
);

const Kept = ({ sent }: { readonly sent: KeptForm }): VNode => (
  <>
    <p>{t.kept}</p>
    <ol>
      <li>
        <a href="/aanmelden" target="_blank" rel="noopener">
          {t.signInElsewhere}
        </a>
      </li>
      <li>{t.comeBack}</li>
    </ol>
    <form method="post" action={sent.address}>
      <KeptFields fields={sent.fields} />
      <SubmitButton>{t.goOn}</SubmitButton>
    </form>
    <p class="muted">{t.onlyHere}</p>
  </>
);

const Lost = ({ why }: { readonly why: LostForm }): VNode => (
  <>
    <p>{t.lost[why]}</p>
    <LinkButton href="/aanmelden">{t.signIn}</LinkButton>
  </>
);

/** A form that one user filled in and another is about to send: only after a yes, and then in the name of the other. */
export function SomebodyElsePage({ sent, user }: Sent & { readonly user: CurrentUser }): VNode {
  const name = fullName(user);
  return (
    <Page title={t.otherTitle} user={user}>
      <h1>{t.otherTitle}</h1>
      <p>{t.otherName(name)}</p>
      {typeof sent === 'string' ? (
        <p>{t.lost[sent]}</p>
      ) : (
        <form method="post" action={sent.address}>
          <KeptFields fields={{ ...sent.fields, [KEY_FIELD]: undefined }} />
          <SubmitButton>{t.goOnAs(name)}</SubmitButton>
        </form>
      )}
      <p>
        <a href="/">{t.notMine}</a>
      </p>
    </Page>
  );
}

import type { VNode } from 'preact';
import { fullName } from '../../../../kernel';
import type { CurrentUser, UserView } from '../../../../modules/identity';
import { userTexts } from '../../../../texts/users';
import { ErrorSummary, Notice, SelectField, SubmitButton } from '../../../components';
import { fieldsOf, type FormState } from '../../../forms/form-state';
import { Page } from '../../../layout';
import { handOverForm } from './users.forms';

const t = userTexts.handOver;

interface HandOverProps {
  readonly user: CurrentUser;
  readonly leaving: UserView;
  readonly people: number;
  readonly tasks: number;
  /** Colleagues who may take over. */
  readonly colleagues: readonly UserView[];
  /** Whether the account is shut afterwards. */
  readonly thenOut: boolean;
  /** The form when it was refused. */
  readonly state?: FormState | undefined;
}

/** Who takes over the people and open tasks of a colleague who leaves or works elsewhere. */
export function HandOverPage({ user, leaving, people, tasks, colleagues, thenOut, state }: HandOverProps): VNode {
  const title = t.title(fullName(leaving));
  return (
    <Page title={title} user={user} current="/gebruikers" hasErrors={state !== undefined}>
      <h1>{title}</h1>
      <ErrorSummary state={state} />
      <p>{t.intro(people, tasks)}</p>
      {colleagues.length === 0 ? (
        <Notice tone="warn">{t.none}</Notice>
      ) : (
        <form method="post" action={`/gebruikers/${leaving.id}/overdragen`} id={handOverForm.id}>
          {thenOut ? <p>{t.thenOut(fullName(leaving))}</p> : null}
          <input type="hidden" name="then" value={thenOut ? 'out' : 'stay'} />
          <SelectField
            {...fieldsOf(state, handOverForm)('toUserId')}
            label={t.to}
            hint={t.hint}
            options={colleagues.map((colleague) => ({ value: colleague.id, label: fullName(colleague) }))}
          />
          <SubmitButton>{thenOut ? t.submitOut : t.submit}</SubmitButton>
        </form>
      )}
      <p class="section">
        <a href="/gebruikers">{userTexts.back}</a>
      </p>
    </Page>
  );
}

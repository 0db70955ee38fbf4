import type { VNode } from 'preact';
import { interviewTexts as t } from '../../../../texts/interviews';
import { CheckField, Field, Notice, PostButton, Section, SubmitButton } from '../../../components';
import { boxOf, fieldsOf, isRefused, type FormState } from '../../../forms/form-state';
import type { BoardView } from './board-view';
import { interpreterForm } from './interviews.forms';

/** Who interprets, which languages nobody speaks, and a form to change that. */
export function Interpreters(
  props: { readonly base: string; readonly state?: FormState | undefined } & Pick<
    BoardView,
    'interpreters' | 'languagesWithoutInterpreter'
  >,
): VNode {
  const { base, interpreters } = props;
  const field = fieldsOf(props.state, interpreterForm);
  return (
    <Section title={t.interpreters}>
      {props.languagesWithoutInterpreter.map((language) => (
        <Notice key={language} tone="warn">
          {t.noInterpreterFor(language)}
        </Notice>
      ))}
      {interpreters.length === 0 ? <p>{t.noInterpreters}</p> : null}
      <ul>
        {interpreters.map(({ id, name, languages, rides }) => (
          <li key={id}>
            {`${name}: ${languages.join(', ')}${rides ? ` (${t.rides})` : ''}`}{' '}
            <PostButton action={`${base}/tolken/${id}/weg`} tone="quiet" label={t.removeInterpreterOf(name)}>
              {t.removeInterpreter}
            </PostButton>
          </li>
        ))}
      </ul>
      <details class="no-print" open={isRefused(props.state, interpreterForm)}>
        <summary>{t.addInterpreter}</summary>
        <form method="post" action={`${base}/tolken`} id={interpreterForm.id}>
          <p class="muted">{t.interpretersHint}</p>
          <Field {...field('name')} label={t.interpreterName} maxLength={80} width="medium" required />
          <Field {...field('languages')} label={t.languages} hint={t.languagesHint} width="medium" required />
          <CheckField {...boxOf(field('rides'))} label={t.ridesAlong} />
          <SubmitButton tone="plain">{t.addInterpreter}</SubmitButton>
        </form>
      </details>
    </Section>
  );
}

import type { VNode } from 'preact';
import {
  FEEDBACK_LENGTH,
  notHeldReasons,
  outcomeCodes,
  type NotHeldReason,
  type OutcomeView,
} from '../../../modules/outcomes';
import { outcomeTexts } from '../../../texts/outcomes';
import { SelectField, SubmitButton, TextArea, type Option } from '..';
import { feedbackField, notHeldChoice, resultField } from './outcome.forms';

const t = outcomeTexts.form;

const options: readonly Option[] = [
  ...outcomeCodes.map((code) => ({ value: code, label: outcomeTexts.outcomes[code], group: t.held })),
  ...notHeldReasons.map((reason) => ({
    value: notHeldChoice(reason),
    label: outcomeTexts.notHeld[reason],
    group: t.notHeld,
  })),
];

export interface OutcomeFormProps {
  readonly interviewId: string;
  /** Path to go to when it is stored; must be a path of this site. */
  readonly back: string;
  readonly outcome?: Pick<OutcomeView, 'outcome' | 'feedback' | 'recordedBy'> | undefined;
  /** Why the interview was not held, when it was not. */
  readonly notHeldReason?: NotHeldReason | null | undefined;
  /** What was typed in a form that was refused, and what is wrong with it. */
  readonly typed?: { readonly result: string; readonly feedback: string };
  readonly errors?: Readonly<Record<string, string>>;
}

/** The form by which a counsellor or coordinator says what became of an interview; posts to `/resultaten/:interviewId`. */
export function OutcomeForm(props: OutcomeFormProps): VNode {
  const { interviewId, outcome } = props;
  const result = resultField(interviewId);
  const feedback = feedbackField(interviewId);
  return (
    <form method="post" action={`/resultaten/${interviewId}`} noValidate>
      <input type="hidden" name="terug" value={props.back} />
      {outcome === undefined ? null : (
        <p class="muted">
          {t.stands(outcomeTexts.outcomes[outcome.outcome], outcomeTexts.recorders[outcome.recordedBy])}
        </p>
      )}
      <SelectField
        name={result}
        label={t.result}
        options={options}
        value={props.typed?.result ?? standing(props)}
        error={props.errors?.[result]}
      />
      <TextArea
        name={feedback}
        label={t.feedback}
        hint={t.feedbackHint}
        value={props.typed?.feedback ?? outcome?.feedback ?? ''}
        error={props.errors?.[feedback]}
        maxLength={FEEDBACK_LENGTH}
        rows={2}
        optional
      />
      <SubmitButton>{t.save}</SubmitButton>
    </form>
  );
}

const standing = ({ outcome, notHeldReason }: OutcomeFormProps): string | undefined => {
  if (outcome !== undefined) return outcome.outcome;
  return notHeldReason ? notHeldChoice(notHeldReason) : undefined;
};

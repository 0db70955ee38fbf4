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
import { formOfRow } from '../../forms/form';
import { fieldsOf, type FormState } from '../../forms/form-state';
import { notHeldChoice, outcomeForm } from './outcome.forms';

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
  /** The form that was refused. */
  readonly state?: FormState | undefined;
}

/** The form by which a counsellor or coordinator says what became of an interview; posts to `/resultaten/:interviewId`. */
export function OutcomeForm(props: OutcomeFormProps): VNode {
  const { interviewId, outcome } = props;
  const form = formOfRow(outcomeForm, interviewId);
  const field = fieldsOf(props.state, form, { result: standing(props), feedback: outcome?.feedback });
  return (
    <form method="post" action={`/resultaten/${interviewId}`} id={form.id} noValidate>
      <input type="hidden" name="back" value={props.back} />
      {outcome === undefined ? null : (
        <p class="muted">
          {t.stands(outcomeTexts.outcomes[outcome.outcome], outcomeTexts.recorders[outcome.recordedBy])}
        </p>
      )}
      <SelectField {...field('result')} label={t.result} options={options} />
      <TextArea
        {...field('feedback')}
        label={t.feedback}
        hint={t.feedbackHint}
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

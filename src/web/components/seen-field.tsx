import type { VNode } from 'preact';
import type { Form } from '../forms/form';
import { textIn, type FormBody } from '../forms/form-body';
import { isRefused, type FormState } from '../forms/form-state';
import { SEEN, versionOf } from '../forms/seen';

/**
 * What stood in the form of a row when its page was made, out of sight: a refused form keeps it, and one that came too late
 * gets that of the newest row, which is told beside what was typed.
 */
export function SeenField(props: {
  readonly form: Form;
  readonly state: FormState | undefined;
  readonly values: FormBody;
}): VNode {
  const { form, state, values } = props;
  const kept = state !== undefined && isRefused(state, form) && !state.now;
  return (
    <input type="hidden" name={SEEN} value={kept ? textIn(state.values, SEEN) : versionOf(state?.now ?? values)} />
  );
}

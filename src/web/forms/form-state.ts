import type { FieldErrors } from '../../platform/http';
import type { FieldName, Form } from './form';
import { textIn, textsIn, type FormBody } from './form-body';

/** A form that is shown with what was typed and what is wrong with it. */
export interface FormState {
  /** Id of the form on its page. */
  readonly form: string;
  readonly values: FormBody;
  /** By field; under the id of the form: what is wrong with the form as a whole. */
  readonly errors: FieldErrors;
  /** What the form would begin with now, when somebody else saved the row meanwhile. */
  readonly now?: FormBody;
}

/** What a page gives to one of its inputs. */
export interface FieldAttributes {
  readonly id: string;
  readonly name: string;
  readonly value: string | undefined;
  readonly values: readonly string[];
  readonly error: string | undefined;
}

/** Id of an input on its page; several forms there may have a field of this name. */
export const fieldId = (form: string, name: string): string => (form === name ? form : `${form}-${name}`);

/**
 * The attributes of the inputs of a form: what was typed and what is wrong when this form was refused, else what it
 * begins with.
 * @param initial what stands in the form before anything is typed
 */
export const fieldsOf =
  <F extends Form>(state: FormState | undefined, form: F, initial: FormBody = {}) =>
  (name: FieldName<F>): FieldAttributes => {
    const own = state?.form === form.id ? state : undefined;
    const values = own?.values ?? initial;
    return {
      id: fieldId(form.id, name),
      name,
      value: values[name] === undefined ? undefined : textIn(values, name),
      values: textsIn(values, name),
      error: own?.errors[name],
    };
  };

/** What a page gives to a single box to tick. */
export const boxOf = ({ id, name, error, value = '' }: FieldAttributes) => ({ id, name, error, checked: value !== '' });

/** Whether this is the form that was refused. */
export const isRefused = (state: FormState | undefined, form: Form): boolean => state?.form === form.id;

/** The same state with its errors in other words, such as names where a planner wrote ids. */
export const inWords = (state: FormState, words: (text: string) => string): FormState => ({
  ...state,
  errors: Object.fromEntries(Object.entries(state.errors).map(([field, message]) => [field, words(message)])),
});

/** The same refusal at another form: where a page has several forms for what one handler does. */
export const atForm = (state: FormState, form: Form): FormState => ({
  form: form.id,
  values: state.values,
  errors: Object.fromEntries(
    Object.entries(state.errors).map(([field, message]) => [field === state.form ? form.id : field, message]),
  ),
});

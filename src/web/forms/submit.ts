import { DomainError, InvalidInput } from '../../kernel';
import type { FieldErrors } from '../../platform/http';
import type { Form, FormValue } from './form';
import type { FormPost } from './form-post';
import type { FormState } from './form-state';
import { redirect } from './redirect';

/** What becomes of a form. */
export interface Submission<F extends Form, Done> {
  /** Does what the form asks. */
  readonly act: (value: FormValue<F>) => Promise<Done>;
  /** Address of the page that follows; a redirect, so that reloading does not do it twice. */
  readonly next: string | ((done: Done) => string | Promise<string>);
  /** The page of the form, with what was typed and what is wrong. */
  readonly page: (state: FormState) => string | Promise<string>;
}

/**
 * The one fate of a posted form: it is done and the browser goes on, or it is shown again on its own page with everything
 * that was typed, as 422 (typed wrongly, or a rule refuses) or 409 (somebody was first).
 * @throws DomainError when what the form is about does not exist, is gone or is not the user's: an error page
 */
export async function submit<F extends Form, Done>(post: FormPost<F>, steps: Submission<F, Done>): Promise<string> {
  const { form, typed, reading, reply } = post;
  const again = (status: number, errors: FieldErrors): string | Promise<string> => {
    void reply.status(status);
    return steps.page({ form: form.id, values: typed, errors });
  };
  if (!reading.ok) return again(422, reading.errors);
  let done: Done;
  try {
    done = await steps.act(reading.value);
  } catch (error) {
    if (!(error instanceof DomainError) || (error.kind !== 'invalid' && error.kind !== 'conflict')) throw error;
    return again(error.kind === 'invalid' ? 422 : 409, errorsOf(error, form));
  }
  return redirect(reply, typeof steps.next === 'string' ? steps.next : await steps.next(done));
}

/** Wrong fields at their fields; a rule that refuses, as an error of the whole form. */
const errorsOf = (error: DomainError, form: Form): FieldErrors =>
  error instanceof InvalidInput
    ? Object.fromEntries(error.fields.map(({ field, message }) => [field, message]))
    : { [form.id]: error.message };

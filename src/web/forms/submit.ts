import { DomainError, InvalidInput, type DomainErrorKind } from '../../kernel';
import { refusalOf, type FieldErrors } from '../../platform/http';
import type { PageOrRedirect } from '../layout';
import { ChangedMeanwhile } from './changed-meanwhile';
import type { Form, FormValue } from './form';
import type { FormBody } from './form-body';
import type { FormPost } from './form-post';
import type { FormState } from './form-state';
import { redirect } from './redirect';

/** Does what a form says. */
type Act<F extends Form, Done> = (value: FormValue<F>) => Promise<Done>;

/** The page of a form, with what was typed and what is wrong. */
type PageOfForm = (state: FormState) => PageOrRedirect | Promise<PageOrRedirect>;

/** What becomes of a form that changes something. */
export interface Submission<F extends Form, Done> {
  readonly act: Act<F, Done>;
  /** Address of the page that follows; a redirect, so that reloading does not do it twice. */
  readonly next: string | ((done: Done) => string | Promise<string>);
  readonly page: PageOfForm;
}

/**
 * The one fate of a posted form: it is done and the browser goes on, or it is shown again on its own page with everything
 * that was typed, as 422 (typed wrongly, or a rule refuses) or 409 (somebody was first).
 * @throws DomainError when what the form is about does not exist, is gone or is not the user's: an error page
 */
export async function submit<F extends Form, Done>(
  post: FormPost<F>,
  steps: Submission<F, Done>,
): Promise<PageOrRedirect> {
  const { next } = steps;
  const result = await attempt(post, steps.act);
  if (!result.ok) return shownAgain(post, result, steps.page);
  return redirect(post.reply, typeof next === 'string' ? next : await next(result.done));
}

/** The fate of a form that only asks: its answer is a page, or it is shown again as a posted form is. */
export async function ask<F extends Form>(
  question: FormPost<F>,
  steps: { readonly answer: Act<F, PageOrRedirect>; readonly page: PageOfForm },
): Promise<PageOrRedirect> {
  const result = await attempt(question, steps.answer);
  return result.ok ? result.done : shownAgain(question, result, steps.page);
}

interface Refused {
  readonly ok: false;
  readonly status: number;
  readonly errors: FieldErrors;
  /** What the form would begin with, when somebody else saved the row meanwhile. */
  readonly now?: FormBody;
}

/** With these a form can be sent once more; others are a page of their own. */
const SHOWN_AGAIN: Partial<Record<DomainErrorKind, number>> = { invalid: 422, conflict: 409, busy: 503 };

type Attempt<Done> = { readonly ok: true; readonly done: Done } | Refused;

async function attempt<F extends Form, Done>(
  { form, typed, reading }: FormPost<F>,
  act: Act<F, Done>,
): Promise<Attempt<Done>> {
  if (!reading.ok) return { ok: false, status: 422, errors: reading.errors };
  try {
    return { ok: true, done: await act(reading.value) };
  } catch (thrown) {
    const error = refusalOf(thrown);
    const status = error instanceof DomainError ? SHOWN_AGAIN[error.kind] : undefined;
    if (!(error instanceof DomainError) || status === undefined) throw thrown;
    if (error instanceof ChangedMeanwhile)
      return { ok: false, status, errors: staleErrors(error, typed, form), now: error.now };
    const errors = errorsOf(error, form);
    return { ok: false, status, errors: error === thrown ? errors : atFieldsOf(typed, errors, form) };
  }
}

function shownAgain({ form, typed, reply }: FormPost, { status, errors, now }: Refused, page: PageOfForm) {
  void reply.status(status);
  if (status === 503) void reply.header('retry-after', '10');
  return page({ form: form.id, values: typed, errors, ...(now && { now }) });
}

const staleErrors = (error: ChangedMeanwhile, typed: FormBody, form: Form): FieldErrors => ({
  [form.id]: error.message,
  ...error.fieldErrors(typed),
});

/** Wrong fields at their fields; a rule that refuses, at the field that would allow it, else as an error of the whole form. */
function errorsOf(error: DomainError, form: Form): FieldErrors {
  if (error instanceof InvalidInput)
    return Object.fromEntries(error.fields.map(({ field, message }) => [field, message]));
  const { field } = error.details;
  return { [typeof field === 'string' ? field : form.id]: error.message };
}

/** A column may have no field of its name: then the whole form is told. */
const atFieldsOf = (typed: FormBody, errors: FieldErrors, form: Form): FieldErrors =>
  Object.fromEntries(Object.entries(errors).map(([field, message]) => [field in typed ? field : form.id, message]));

import type { z } from 'zod';
import { DomainError } from '../../kernel';
import { parseForm, type FieldErrors } from '../../platform/http';

/** What a browser sends with a form. */
export type FormBody = Readonly<Record<string, string | readonly string[] | undefined>>;

/** A form that is shown again: what was typed, and what is wrong with it. */
export interface FormState {
  /** Id of the form on its page. */
  readonly form: string;
  readonly values: FormBody;
  readonly errors: FieldErrors;
}

/** A form that was refused, with the status of the answer. */
export interface Refusal extends FormState {
  readonly status: number;
}

/** The text in a field of a form that may or may not be the one that was refused. */
export const valueIn = (state: FormState | undefined, form: string, field: string): string | undefined => {
  const value = state?.form === form ? state.values[field] : undefined;
  return typeof value === 'string' ? value : undefined;
};

/** What was chosen in the fields whose names begin with `prefix`, by the rest of the name; empty choices are left out. */
export const chosenFields = (body: FormBody, prefix: string): Map<string, string> =>
  new Map(
    Object.entries(body).flatMap(([name, value]) =>
      name.startsWith(prefix) && typeof value === 'string' && value !== '' ? [[name.slice(prefix.length), value]] : [],
    ),
  );

/** What is wrong with a field of a form. */
export const errorIn = (state: FormState | undefined, form: string, field: string): string | undefined =>
  state?.form === form ? state.errors[field] : undefined;

/**
 * Reads a form and acts on it; answers how it was refused, or undefined when it was done. A rule that refuses is shown
 * on the form itself; a thing that does not exist, or is not the user's, stays an error.
 */
export async function submit<Schema extends z.ZodType>(
  form: string,
  schema: Schema,
  body: FormBody | undefined,
  act: (value: z.output<Schema>) => Promise<unknown>,
): Promise<Refusal | undefined> {
  const values = body ?? {};
  const parsed = parseForm(schema, values);
  if (!parsed.ok) return { status: 422, form, values, errors: parsed.errors };
  try {
    await act(parsed.value);
    return undefined;
  } catch (error) {
    if (!(error instanceof DomainError) || (error.kind !== 'invalid' && error.kind !== 'conflict')) throw error;
    return { status: error.kind === 'invalid' ? 422 : 409, form, values, errors: { [form]: error.message } };
  }
}

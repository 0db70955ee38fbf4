import type { z } from 'zod';
import type { FieldErrors } from '../../platform/http';
import type { FormBody } from './form-body';

/** A form that was read: what it says, or what is wrong with it. */
export type FormReading<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly errors: FieldErrors };

/** Key of an error that belongs to no field. */
const WHOLE_FORM = 'form';

/** Reads a form; of several things that are wrong with a field the first is told. */
export function readForm<Schema extends z.ZodType>(schema: Schema, typed: FormBody): FormReading<z.output<Schema>> {
  const parsed = schema.safeParse(typed);
  if (parsed.success) return { ok: true, value: parsed.data };
  const errors: Record<string, string> = {};
  for (const issue of parsed.error.issues) errors[String(issue.path[0] ?? WHOLE_FORM)] ??= issue.message;
  return { ok: false, errors };
}

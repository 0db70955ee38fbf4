import type { z } from 'zod';
import { parseForm, type FieldErrors } from '../../platform/http';
import type { FormBody } from './form-body';

/** A form that was read: what it says, or what is wrong with it. */
export type FormReading<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly errors: FieldErrors };

/** Reads a form; of several things that are wrong with a field the first is told. */
export const readForm = <Schema extends z.ZodType>(schema: Schema, typed: FormBody): FormReading<z.output<Schema>> =>
  parseForm(schema, typed);

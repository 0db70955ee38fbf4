import type { z } from 'zod';
import { InvalidInput } from '../../kernel';

export type FieldErrors = Readonly<Record<string, string>>;

/** Reads what a client sent. @throws InvalidInput (422) that names every wrong field */
export function parseInput<Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  throw new InvalidInput(
    parsed.error.issues.map((issue) => ({ field: issue.path.join('.') || 'body', message: issue.message })),
  );
}

/** Reads a form: the value, or the first message per field so the page can be shown again with what was typed. */
export function parseForm<Schema extends z.ZodType>(
  schema: Schema,
  input: unknown,
): { readonly ok: true; readonly value: z.output<Schema> } | { readonly ok: false; readonly errors: FieldErrors } {
  const parsed = schema.safeParse(input);
  if (parsed.success) return { ok: true, value: parsed.data };
  const errors: Record<string, string> = {};
  for (const issue of parsed.error.issues) errors[String(issue.path[0] ?? 'formulier')] ??= issue.message;
  return { ok: false, errors };
}

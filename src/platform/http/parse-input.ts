import { createZodValidationPipe } from 'nestjs-zod';
import { z } from 'zod';
import { InvalidInput } from '../../kernel';

export type FieldErrors = Readonly<Record<string, string>>;

/** Reads what a client sent. @throws InvalidInput (422) that names every wrong field */
export function parseInput<Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  throw invalidInput(parsed.error);
}

const invalidInput = ({ issues }: z.ZodError): InvalidInput =>
  new InvalidInput(issues.map(({ path, message }) => ({ field: path.join('.') || 'body', message })));

/** Reads every parameter of a handler that a DTO types, as `parseInput` does; leaves all others alone. */
export const DtoPipe = createZodValidationPipe({
  createValidationException: (error) => {
    if (error instanceof z.ZodError) return invalidInput(error);
    return error instanceof Error ? error : new Error('input could not be read', { cause: error });
  },
});

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

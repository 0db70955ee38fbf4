import { Injectable, type ArgumentMetadata, type PipeTransform } from '@nestjs/common';
import type { ZodDto } from 'nestjs-zod';
import type { z } from 'zod';
import { InvalidInput } from '../../kernel';
import { dutchError } from './dutch-errors';

export type FieldErrors = Readonly<Record<string, string>>;

/** Tries to read input; what is wrong comes back in Dutch. */
const read = <Schema extends z.ZodType>(schema: Schema, input: unknown) =>
  schema.safeParse(input, { error: dutchError });

/** Reads what a client sent. @throws InvalidInput (422) that names every wrong field */
export function parseInput<Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> {
  const parsed = read(schema, input);
  if (parsed.success) return parsed.data;
  throw invalidInput(parsed.error);
}

const invalidInput = ({ issues }: z.ZodError): InvalidInput =>
  new InvalidInput(issues.map(({ path, message }) => ({ field: path.join('.') || 'body', message })));

/** Reads every parameter of a handler that a DTO types, as `parseInput` does; leaves all others alone. */
@Injectable()
export class DtoPipe implements PipeTransform {
  transform(value: unknown, { metatype }: ArgumentMetadata): unknown {
    return isZodDto(metatype) ? parseInput(metatype.schema, value) : value;
  }
}

const isZodDto = (type: unknown): type is ZodDto<z.ZodType> => typeof type === 'function' && 'isZodDto' in type;

/** Key of an error that belongs to no field. */
const WHOLE_FORM = 'form';

/** Reads a form: the value, or the first message per field so the page can be shown again with what was typed. */
export function parseForm<Schema extends z.ZodType>(
  schema: Schema,
  input: unknown,
): { readonly ok: true; readonly value: z.output<Schema> } | { readonly ok: false; readonly errors: FieldErrors } {
  const parsed = read(schema, input);
  if (parsed.success) return { ok: true, value: parsed.data };
  const errors: Record<string, string> = {};
  for (const issue of parsed.error.issues) errors[String(issue.path[0] ?? WHOLE_FORM)] ??= issue.message;
  return { ok: false, errors };
}

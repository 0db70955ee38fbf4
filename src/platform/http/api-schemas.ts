import { createZodDto, type ZodDto } from 'nestjs-zod';
import { z } from 'zod';

const schemas = new Map<string, () => object>();

/** What a program sends, as the class that a handler takes. @param name the name of the class */
export function apiInput<Schema extends z.ZodType>(name: string, schema: Schema): ZodDto<Schema> {
  schemas.set(name, () => jsonSchemaOf(schema, 'input'));
  return createZodDto(schema);
}

/** What a program gets, as the class that a handler gives. @param name the name of the class */
export function apiAnswer<Schema extends z.ZodType>(name: string, schema: Schema): ZodDto<Schema> {
  schemas.set(name, () => jsonSchemaOf(schema, 'output'));
  return createZodDto(schema);
}

function jsonSchemaOf(schema: z.ZodType, io: 'input' | 'output'): object {
  const described = z.toJSONSchema(schema, { target: 'draft-2020-12', io, unrepresentable: 'any' });
  // The document itself says which draft it speaks.
  return Object.fromEntries(Object.entries(described).filter(([name]) => name !== '$schema'));
}

/** RFC 9457, with our `code`; `errors` names wrong fields. */
const problemSchema = {
  type: 'object',
  properties: {
    type: { type: 'string', format: 'uri' },
    title: { type: 'string' },
    status: { type: 'integer', minimum: 400, maximum: 599 },
    detail: { type: 'string', description: 'Dutch, for the person behind the program' },
    code: { type: 'string', description: 'stable, such as REGISTRATION.EVENT_FULL' },
    instance: { type: 'string', description: 'number of the request, to ask about it' },
    errors: {
      type: 'array',
      maxItems: 50,
      items: {
        type: 'object',
        properties: { field: { type: 'string' }, message: { type: 'string' } },
        required: ['field', 'message'],
        additionalProperties: false,
      },
    },
    details: { type: 'object', additionalProperties: true },
  },
  required: ['type', 'title', 'status', 'detail', 'code'],
  additionalProperties: false,
} as const;

/** Every schema of the API by its name, read from zod itself. */
export const apiSchemas = (): Record<string, object> => ({
  ...Object.fromEntries([...schemas].map(([name, read]) => [name, read()])),
  Problem: problemSchema,
});

import type { z } from 'zod';

/** One form of a page: its id, unique on the page, and the schema that reads it. Field names are English. */
export interface Form<Schema extends z.ZodType = z.ZodType> {
  readonly id: string;
  readonly schema: Schema;
}

export const defineForm = <Schema extends z.ZodType>(id: string, schema: Schema): Form<Schema> => ({ id, schema });

/** The same form once more on its page, for one row of a list. */
export const formOfRow = <Schema extends z.ZodType>(form: Form<Schema>, row: string): Form<Schema> => ({
  id: `${form.id}-${row}`,
  schema: form.schema,
});

/** What the schema of a form makes of it. */
export type FormValue<F extends Form> = z.output<F['schema']>;

type KeysOfEach<Value> = Value extends unknown ? keyof Value & string : never;

/** The fields that the schema of a form reads, in whichever of its variants. */
export type FieldName<F extends Form> = KeysOfEach<z.input<F['schema']>>;

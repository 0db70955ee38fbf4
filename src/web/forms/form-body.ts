/** What a browser sends with a form: a field that occurs more than once is a list. */
export type FormBody = Readonly<Record<string, string | readonly string[] | undefined>>;

const isText = (value: unknown): value is string => typeof value === 'string';

/** The fields of whatever was sent: what is neither a text nor a list of texts is left out. */
export function formBodyOf(sent: unknown): FormBody {
  if (typeof sent !== 'object' || sent === null) return {};
  return Object.fromEntries(
    Object.entries(sent).filter(([, value]) => isText(value) || (Array.isArray(value) && value.every(isText))),
  );
}

/** One text: the first of a list, empty when the field is absent. */
export const textIn = (body: FormBody, name: string): string => [body[name]].flat()[0] ?? '';

/** All texts of a field that may occur more than once. */
export const textsIn = (body: FormBody, name: string): readonly string[] => {
  const value = body[name];
  return value === undefined ? [] : [value].flat();
};

/** What was chosen in the fields whose names begin with `prefix`, by the rest of the name; empty choices are left out. */
export const chosenFields = (body: FormBody, prefix: string): Map<string, string> =>
  new Map(
    Object.entries(body).flatMap(([name, value]) =>
      name.startsWith(prefix) && isText(value) && value !== '' ? [[name.slice(prefix.length), value]] : [],
    ),
  );

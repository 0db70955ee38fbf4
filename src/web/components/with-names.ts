const ID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** The words of a planner, which knows ids only, for people: every id becomes its name, or `unknown` when it has none. */
export const withNames = (text: string, names: ReadonlyMap<string, string>, unknown: string): string =>
  text.replace(ID, (id) => names.get(id) ?? unknown);

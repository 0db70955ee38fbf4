/** Somebody who comes along to interpret. */
export interface Interpreter {
  readonly id: string;
  readonly name: string;
  readonly languages: readonly string[];
  /** Comes along on the bus and takes a seat. */
  readonly rides: boolean;
}

const plain = (language: string): string => language.trim().toLocaleLowerCase('nl');

/** The first interpreter who speaks a language; undefined when nobody does, or none is needed. */
export function interpreterFor<Known extends Pick<Interpreter, 'languages'>>(
  language: string | null,
  interpreters: readonly Known[],
): Known | undefined {
  if (language === null) return undefined;
  return interpreters.find(({ languages }) => languages.some((spoken) => plain(spoken) === plain(language)));
}

/** The languages that people need and nobody speaks, each once, in the order of the people. */
export function languagesWithoutInterpreter(
  people: readonly { readonly interpreterLanguage: string | null }[],
  interpreters: readonly Interpreter[],
): string[] {
  const missing = people.flatMap(({ interpreterLanguage: language }) =>
    language === null || interpreterFor(language, interpreters) !== undefined ? [] : [language.trim()],
  );
  return [...new Map(missing.map((language) => [plain(language), language])).values()];
}

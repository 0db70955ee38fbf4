export interface NamedPerson {
  readonly id: string;
  readonly firstName: string;
  readonly lastName: string;
}

const key = (firstName: string): string => firstName.trim().toLocaleLowerCase('nl');

const initial = (lastName: string): string => {
  const [letter] = Array.from(lastName.trim());
  return letter === undefined ? '' : ` ${letter.toLocaleUpperCase('nl')}.`;
};

/** How each person is called on a host's list: the first name; with an initial only where two share a first name. */
export function namesForHost(people: readonly NamedPerson[]): ReadonlyMap<string, string> {
  const persons = new Map(people.map((person) => [person.id, person]));
  const bearers = new Map<string, number>();
  for (const { firstName } of persons.values()) bearers.set(key(firstName), (bearers.get(key(firstName)) ?? 0) + 1);
  return new Map(
    [...persons.values()].map(({ id, firstName, lastName }) => [
      id,
      (bearers.get(key(firstName)) ?? 0) > 1 ? `${firstName.trim()}${initial(lastName)}` : firstName.trim(),
    ]),
  );
}

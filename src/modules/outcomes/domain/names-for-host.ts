export interface NamedPerson {
  readonly id: string;
  readonly firstName: string;
  readonly lastName: string;
}

const key = (name: string): string => name.trim().toLocaleLowerCase('nl');

const lettersOf = (name: string): readonly string[] => Array.from(name.trim().replace(/\s+/g, ' '));

/** How many letters of a last name no other of these begins with; all when a longer one begins so, 1 when another is the same. */
function lettersNeeded(lastName: string, others: readonly string[]): number {
  const own = lettersOf(lastName);
  const isShared = (count: number): boolean => {
    const start = key(own.slice(0, count).join(''));
    return others.some((other) => key(lettersOf(other).slice(0, count).join('')) === start);
  };
  const counts = own.map((_, at) => at + 1).filter((count) => own[count - 1] !== ' ');
  const isSame = others.some((other) => key(lettersOf(other).join('')) === key(own.join('')));
  return isSame ? 1 : (counts.find((count) => !isShared(count)) ?? own.length);
}

/** ` P.` for one letter, ` Van D…` for more, and the whole name when nothing of it is left out. */
function startOf(lastName: string, others: readonly string[]): string {
  const letters = lettersOf(lastName);
  const count = lettersNeeded(lastName, others);
  const [first = '', ...rest] = letters.slice(0, count);
  if (first === '') return '';
  const start = `${first.toLocaleUpperCase('nl')}${rest.join('')}`;
  if (count === letters.length) return ` ${start}`;
  return count === 1 ? ` ${start}.` : ` ${start}…`;
}

/** How each person is called on a host's list: the first name; where two share it, with as many letters of the last name as tell them apart. */
export function namesForHost(people: readonly NamedPerson[]): ReadonlyMap<string, string> {
  const persons = [...new Map(people.map((person) => [person.id, person])).values()];
  return new Map(
    persons.map(({ id, firstName, lastName }) => {
      const namesakes = persons.filter((other) => other.id !== id && key(other.firstName) === key(firstName));
      const others = namesakes.map((other) => other.lastName);
      return [id, `${firstName.trim()}${others.length === 0 ? '' : startOf(lastName, others)}`];
    }),
  );
}

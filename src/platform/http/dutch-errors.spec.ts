import { z } from 'zod';
import { parseForm, parseInput } from './parse-input';

const schema = z.strictObject({
  text: z.string().min(1).max(3),
  long: z.string().min(4),
  number: z.number().min(2).max(9),
  whole: z.int(),
  list: z.array(z.string()).min(1).max(2),
  box: z.boolean(),
  one: z.enum(['a', 'b']),
  date: z.iso.date(),
  mail: z.email(),
  code: z.string().regex(/^x$/),
  either: z.union([z.literal(1), z.literal(2)]),
  own: z.string({ error: 'Eigen woorden.' }),
});
const good = { text: 'a', long: 'abcd', number: 3, whole: 3, list: ['a'], box: true, one: 'a', date: '2027-03-11' };
const input = { ...good, mail: 'a@b.be', code: 'x', either: 1, own: 'x' };

const messageFor = (changes: Readonly<Record<string, unknown>>): string | undefined => {
  const read = parseForm(schema, { ...input, ...changes });
  return read.ok ? undefined : Object.values(read.errors)[0];
};

describe('what is said about wrong input', () => {
  it.each([
    [{}, undefined],
    [{ text: undefined }, 'Vul dit in.'],
    [{ text: '' }, 'Vul dit in.'],
    [{ text: 'abcd' }, 'Gebruik hoogstens 3 tekens.'],
    [{ text: 3 }, 'Dit klopt niet. Kijk het na.'],
    [{ long: 'a' }, 'Gebruik minstens 4 tekens.'],
    [{ number: '3' }, 'Vul een getal in.'],
    [{ number: 10 }, 'Vul een getal in dat niet groter is dan 9.'],
    [{ number: 1 }, 'Vul een getal in dat niet kleiner is dan 2.'],
    [{ whole: 1.5 }, 'Vul een getal zonder komma in.'],
    [{ list: [] }, 'Kies er minstens 1.'],
    [{ list: ['a', 'b', 'c'] }, 'Kies er hoogstens 2.'],
    [{ box: 'ja' }, 'Kies ja of nee.'],
    [{ one: 'c' }, 'Kies iets uit de lijst.'],
    [{ date: '11/3' }, 'Vul een datum in, zoals 2027-03-11.'],
    [{ mail: 'x' }, 'Vul een e-mailadres in, zoals naam@voorbeeld.be.'],
    [{ code: 'y' }, 'Dit klopt niet. Kijk het na.'],
    [{ either: 3 }, 'Kies iets uit de lijst.'],
    [{ own: 3 }, 'Eigen woorden.'],
    [{ other: 3 }, 'Dit kennen we niet: other.'],
  ])('%j: %s', (changes, message) => {
    expect(messageFor(changes)).toBe(message);
  });

  it('is Dutch for programs too', () => {
    expect(() => parseInput(schema, {})).toThrow(/^text: Vul dit in\./);
  });
});

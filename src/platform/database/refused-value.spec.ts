import { InvalidInput } from '../../kernel';
import { asInvalidInput } from './refused-value';

const refusal = (errno: number, message: string): Error => Object.assign(new Error(message), { errno });

describe('a value that its column cannot hold', () => {
  it.each([
    [1406, "Data too long for column 'coach_operator' at row 1", 'coachOperator', 'Deze tekst is te lang.'],
    [1264, "Out of range value for column 'places' at row 1", 'places', 'Dit getal is te groot.'],
  ])('%i is wrong input at its field', (errno, text, field, message) => {
    const error = asInvalidInput(refusal(errno, text));
    expect(error).toBeInstanceOf(InvalidInput);
    expect((error as InvalidInput).fields).toEqual([{ field, message: expect.stringContaining(message) as string }]);
  });

  it('is nothing else', () => {
    const bug = refusal(1054, "Unknown column 'x' in 'field list'");
    expect(asInvalidInput(bug)).toBe(bug);
    expect(asInvalidInput('x')).toBe('x');
  });
});

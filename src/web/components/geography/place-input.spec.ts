import fc from 'fast-check';
import { placeInput, placeText } from './place-input';

const messageOf = (text: string): string | undefined => placeInput.safeParse(text).error?.issues[0]?.message;

describe('a place in one field', () => {
  it.each(['50.9428, 4.0396', '50.9428,4.0396', ' 50,9428 4,0396 ', '50,9428, 4,0396', '50.9428; 4.0396'])(
    'is read from %s',
    (text) => {
      expect(placeInput.parse(text)).toEqual({ latitude: 50.9428, longitude: 4.0396 });
    },
  );

  it.each(['', 'Aalst', '50.9428', '50.9428, oost'])('is not read from "%s"', (text) => {
    expect(messageOf(text)).toContain('twee getallen');
  });

  it('says when latitude and longitude changed places', () => {
    expect(messageOf('4.0396, 50.9428')).toContain('niet in België');
  });

  it('reads back what it wrote', () => {
    const degree = (min: number, max: number) =>
      fc.integer({ min: min * 1e6, max: max * 1e6 }).map((millionths) => millionths / 1e6);
    fc.assert(
      fc.property(degree(50, 51), degree(3, 6), (latitude, longitude) => {
        expect(placeInput.parse(placeText({ latitude, longitude }))).toEqual({ latitude, longitude });
      }),
    );
  });
});

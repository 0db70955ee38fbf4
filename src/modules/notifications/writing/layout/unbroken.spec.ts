import { unbroken } from './unbroken';

describe('numbers that stay on one line', () => {
  it.each([
    ['Bel 053 00 00 00, of klik.', 'Bel 053_00_00_00, of klik.'],
    ['Hij vertrekt om 8.42 u. Dan', 'Hij vertrekt om 8.42_u. Dan'],
    ['Il part à 8 h 42.', 'Il part à 8_h_42.'],
    ['Donderdag 11 maart 2027', 'Donderdag 11 maart 2027'],
    ['12 uur en 8 halten', '12 uur en 8 halten'],
  ])('%s', (text, kept) => {
    expect(unbroken(text).replaceAll('\u00a0', '_')).toBe(kept);
  });
});

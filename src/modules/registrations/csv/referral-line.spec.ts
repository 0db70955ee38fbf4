import { referralSchema } from '../referral/referral-schema';
import { guessColumns, matchColumns, SYNONYMS, type ReferralColumn } from './referral-columns';
import { isRoundedNumber, referralOfLine } from './referral-line';

const choices = {
  stops: [{ id: 's1', code: 'aalst-station', name: 'Aalst station' }],
  vacancies: [
    { id: 'v2', code: 'V2', title: 'heftruckchauffeur', dutchLevel: 'A2' as const, certificates: ['heftruckattest'] },
  ],
};

const read = (cells: Partial<Record<ReferralColumn, string>>) =>
  referralOfLine((column) => cells[column] ?? '', choices);

describe('the columns of a file', () => {
  it('are found whatever their order, case, accents or synonym', () => {
    const { positions, missing, unknown } = matchColumns([
      'GSM',
      'Familienaam',
      'VOORNAAM',
      'Post-code',
      'Niveau',
      'Kleur',
    ]);
    expect(Object.fromEntries(positions)).toEqual({
      phone: [0],
      lastName: [1],
      firstName: [2],
      postcode: [3],
      dutchLevel: [4],
    });
    expect(missing).toEqual([]);
    expect(unknown).toEqual(['Kleur']);
  });

  it('are named in Dutch when they are missing', () => {
    expect(matchColumns(['voornaam', 'nederlands']).missing).toEqual(['familienaam', 'postcode']);
  });

  it('are guessed from a part of the name, each once, and never taken without asking', () => {
    const header = ['Voornaam klant', 'Familienaam klant', 'Naam begeleider', 'Gsm-nr', 'Kleur'];
    expect(guessColumns(header)).toEqual(['firstName', 'lastName', null, 'phone', null]);
    expect(matchColumns(header).positions.size).toBe(0);
  });

  it('are what somebody says they are, not what their names say', () => {
    const found = matchColumns(['postcode', 'voornaam', 'x'], ['firstName', null, 'firstName']);
    expect(Object.fromEntries(found.positions)).toEqual({ firstName: [0, 2] });
    expect(found.shared).toEqual([{ name: 'voornaam', header: ['postcode', 'x'] }]);
    expect(found.missing).toEqual(['familienaam', 'postcode', 'nederlands']);
    expect(found.unknown).toEqual(['voornaam']);
  });

  it('have names that belong to one column only', () => {
    const names = Object.values(SYNONYMS).flat();
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('a line of a file', () => {
  it.each([
    ['ja', true],
    ['X', true],
    ['nee', false],
    ['', false],
    ['misschien', 'misschien'],
  ])('reads "%s" for a yes or no, and takes nothing else for a no', (cell, expected) => {
    expect(read({ sharedPhone: cell })['sharedPhone']).toBe(expected);
  });

  it('is a referral with codes and ids', () => {
    const raw = read({
      firstName: 'Nadia',
      lastName: 'Benali',
      phone: '0470 12 34 56',
      channel: 'SMS',
      postcode: '9300',
      stop: 'aalst STATION',
      dutchLevel: 'moedertaal',
      wish1: 'Heftruckchauffeur',
      certificates: 'attest heftruck',
      needs: 'geen trappen, begeleider gaat mee',
      latestReturn: '15.15 u',
      translation: 'Frans',
      translationReason: 'de persoon leert nog Nederlands',
    });
    expect(referralSchema.parse(raw)).toMatchObject({
      channel: 'sms',
      stop: 's1',
      dutchLevel: 'native',
      preferences: ['v2'],
      certificates: ['heftruckattest'],
      needs: ['no-stairs', 'companion'],
      latestReturn: '15:15',
      translation: 'fr',
      translationReason: 'learns-dutch',
      transport: 'bus',
    });
  });

  it.each([
    [{ email: 'a@b.be', phone: '0470' }, 'mail'],
    [{ phone: '0470' }, 'telefoon'],
    [{}, 'post'],
  ])('assumes a channel from %j, but never a text message', (cells, channel) => {
    expect(read(cells)['channel']).toBe(channel);
  });

  it('takes a number without its note once it is known whether the phone is shared', () => {
    expect(read({ phone: '0470 12 34 56 (moeder)' })['phone']).toBe('0470 12 34 56 (moeder)');
    expect(read({ phone: '0470 12 34 56 (moeder)', sharedPhone: 'ja' })['phone']).toBe('0470 12 34 56');
  });

  it.each(['-', '/', '...'])('reads %j for no last name', (cell) => {
    expect(read({ lastName: cell })).toMatchObject({ lastName: '', noLastName: true });
  });

  it('knows a number that a spreadsheet rounded', () => {
    expect(['4,70123E+08', '4.7e8', '0470 12 34 56', ''].map(isRoundedNumber)).toEqual([true, true, false, false]);
  });

  it('keeps what it does not know, to be refused with its field', () => {
    const raw = read({ stop: 'Parijs', wish1: 'V99', needs: 'moe', dutchLevel: 'goed' });
    expect(raw).toMatchObject({ stop: 'Parijs', preferences: ['V99'], needs: ['moe'], dutchLevel: 'GOED' });
  });
});

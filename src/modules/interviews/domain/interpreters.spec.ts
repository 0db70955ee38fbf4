import { interpreterFor, languagesWithoutInterpreter } from './interpreters';

const zahra = { id: 'z', name: 'Zahra', rides: false, languages: ['Dari', 'Pashto'] };
const jean = { id: 'j', name: 'Jean', languages: ['Frans', 'dari'] };

describe('interpreters', () => {
  it('go to the first who speaks the language, however it is written', () => {
    expect(interpreterFor('dari ', [zahra, jean])).toBe(zahra);
    expect(interpreterFor('FRANS', [zahra, jean])).toBe(jean);
    expect(interpreterFor('Tigrinya', [zahra, jean])).toBeUndefined();
    expect(interpreterFor(null, [zahra])).toBeUndefined();
  });

  it('are missed for each language once', () => {
    const people = ['Pashto', null, 'Frans', 'frans', 'Somalisch'].map((interpreterLanguage) => ({
      interpreterLanguage,
    }));
    expect(languagesWithoutInterpreter(people, [zahra])).toEqual(['frans', 'Somalisch']);
  });
});

import { interviewOutlook } from './interview-outlook';

const vacancy = (code: string, dutchLevel: 'A2' | 'B2', certificates: readonly string[] = []) => ({
  ...{ code, title: 'functie', dutchLevel, certificates },
});

const [simple, clerk, forklift] = [vacancy('V1', 'A2'), vacancy('V6', 'B2'), vacancy('V2', 'A2', ['heftruckattest'])];
const vacancies = [simple, clerk, forklift];
const person = { dutchLevel: 'A2', certificates: [] } as const;

describe('what a referral may hope for', () => {
  it('one wish without anything in the way is enough', () => {
    const outlook = interviewOutlook({ wishes: [clerk, simple], vacancies, person });
    expect(outlook.isPossible).toBe(true);
    expect(outlook.reasons).toEqual(['V6 functie: vraagt Nederlands B2, de persoon heeft A2']);
  });

  it('names every reason, and the vacancies that would do', () => {
    const outlook = interviewOutlook({ wishes: [clerk, forklift], vacancies, person });
    expect(outlook.isPossible).toBe(false);
    expect(outlook.reasons).toEqual([
      'V6 functie: vraagt Nederlands B2, de persoon heeft A2',
      'V2 functie: attest heftruck ontbreekt',
    ]);
    expect(outlook.alternatives).toEqual([simple]);
  });

  it('without wishes there is no interview', () => {
    const outlook = interviewOutlook({ wishes: [], vacancies, person });
    expect([outlook.isPossible, outlook.reasons]).toEqual([false, ['Er is geen vacature gekozen.']]);
    expect(outlook.alternatives).toEqual([simple]);
  });

  it('a company that the person does not come to is no wish that can come true, and no way out either', () => {
    const isReached = ({ code }: { code: string }): boolean => code !== 'V1';
    const outlook = interviewOutlook({ wishes: [simple], vacancies, person, isReached });
    expect(outlook).toEqual({
      isPossible: false,
      reasons: ['V1 functie: op deze dag komt de persoon niet bij dit bedrijf'],
      alternatives: [],
    });
  });
});

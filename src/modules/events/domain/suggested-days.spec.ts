import { suggestedDays } from './suggested-days';

const shown = (year: number, today = '2026-01-01', known: readonly string[] = []): string[] =>
  suggestedDays(year, today, known).map(({ name, dates }) => `${dates.join('+')} ${name}`);

describe('days that are suggested', () => {
  it('are carnival, what is often closed, and bridge days of 2027', () => {
    expect(shown(2027)).toEqual([
      '2027-02-08+2027-02-09 Carnaval Aalst',
      '2027-05-07 Brugdag',
      '2027-11-02 Allerzielen',
      '2027-11-12 Brugdag',
      '2027-11-15 Koningsdag',
    ]);
  });

  it('leave out days that are a Sunday in that year', () => {
    expect(shown(2028)).toEqual([
      '2028-02-28+2028-02-29 Carnaval Aalst',
      '2028-05-26 Brugdag',
      '2028-07-11 Feest van de Vlaamse Gemeenschap',
      '2028-08-14 Brugdag',
      '2028-11-02 Allerzielen',
      '2028-11-15 Koningsdag',
      '2028-12-26 Tweede kerstdag',
    ]);
  });

  it('leave out what is over and what is there', () => {
    expect(shown(2027, '2027-02-09', ['2027-05-07', '2027-11-12'])).toEqual([
      '2027-02-09 Carnaval Aalst',
      '2027-11-02 Allerzielen',
      '2027-11-15 Koningsdag',
    ]);
  });
});

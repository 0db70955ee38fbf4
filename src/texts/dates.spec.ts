import { clockText, dayAndMonth, deadlineText, lastOfficeQuarterOf, longDate, momentText, relativeDay } from './dates';

describe('dates in Dutch', () => {
  it('writes a day and a time the Flemish way', () => {
    expect(longDate('2027-03-11')).toBe('donderdag 11 maart 2027');
    expect(dayAndMonth('2027-02-01')).toBe('maandag 1 februari');
    expect(clockText('08:32')).toBe('8.32 u');
    expect(momentText(new Date('2027-03-11T07:32:00Z'))).toBe('donderdag 11 maart 2027 om 8.32 u');
  });

  it('says a deadline by the quarter of an hour, never too late', () => {
    expect(deadlineText(new Date('2027-01-27T08:08:00Z'))).toBe('woensdag 27 januari 2027 om 9.00 u');
    expect(deadlineText(new Date('2027-01-27T08:15:00Z'))).toBe('woensdag 27 januari 2027 om 9.15 u');
  });

  it.each([
    ['the quarter before it, in office hours', '2027-01-27T09:08:00Z', [], 'woensdag 27 januari 2027 om 10.00 u'],
    ['the end of the office day, in the evening', '2027-03-11T22:59:00Z', [], 'donderdag 11 maart 2027 om 17.00 u'],
    [
      'the end of the day before, before the office opens',
      '2027-03-11T05:00:00Z',
      [],
      'woensdag 10 maart 2027 om 17.00 u',
    ],
    ['Friday, in a weekend', '2027-03-13T10:00:00Z', [], 'vrijdag 12 maart 2027 om 17.00 u'],
    ['Friday, early on Monday', '2027-03-15T07:30:00Z', [], 'vrijdag 12 maart 2027 om 17.00 u'],
    ['the day before a holiday', '2027-05-06T10:00:00Z', [], 'woensdag 5 mei 2027 om 17.00 u'],
    ['the day before a closing day', '2027-03-11T10:00:00Z', ['2027-03-11'], 'woensdag 10 maart 2027 om 17.00 u'],
  ])('gives a colleague a deadline that can be kept: %s', (_, instant, closingDays, text) => {
    expect(momentText(lastOfficeQuarterOf(new Date(instant), closingDays))).toBe(text);
  });

  it('says today and tomorrow', () => {
    expect(relativeDay('2027-03-11', '2027-03-11')).toBe('vandaag');
    expect(relativeDay('2027-03-11', '2027-03-10')).toBe('morgen');
    expect(relativeDay('2027-03-11', '2027-03-08')).toBe('donderdag 11 maart');
  });
});

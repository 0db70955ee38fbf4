import { clockText, dayAndMonth, deadlineText, longDate, momentText, relativeDay } from './dates';

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

  it('says today and tomorrow', () => {
    expect(relativeDay('2027-03-11', '2027-03-11')).toBe('vandaag');
    expect(relativeDay('2027-03-11', '2027-03-10')).toBe('morgen');
    expect(relativeDay('2027-03-11', '2027-03-08')).toBe('donderdag 11 maart');
  });
});

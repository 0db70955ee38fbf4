import { instantOf } from '../../../kernel';
import { dayStartsFrom, requireMorning } from './day-start';

const event = { date: '2027-04-27' };

describe('the start of the day', () => {
  it('is possible from five in the morning of the day itself, local time', () => {
    expect(dayStartsFrom(event)).toEqual(new Date('2027-04-27T03:00:00Z'));
    expect(() => requireMorning(event, instantOf('2027-04-27', '05:00'))).not.toThrow();
    expect(() => requireMorning(event, instantOf('2027-04-28', '12:00'))).not.toThrow();
  });

  it.each(['2027-02-27T10:00:00Z', '2027-04-26T20:00:00Z', '2027-04-27T02:59:59Z'])('is refused at %s', (moment) => {
    expect(() => requireMorning(event, new Date(moment))).toThrow('Dat kan vanaf dinsdag 27 april 2027, 5.00 u.');
  });
});

import { refuseHourOutside } from './agreed-hour-refusal';

const day = {
  opens: '08:30',
  stays: [{ visitId: 'v1', until: 660 }],
  interviews: [{ startsAt: '10:00', hostName: 'Bakkerij' }],
};
const agree = (at: string, visitId = 'v1') => refuseHourOutside({ visitId, at }, day);

describe('an hour that is agreed by phone', () => {
  it('lies in the hours of the company, before the first interview', () => {
    expect(() => agree('09:30')).not.toThrow();
    expect(() => agree('10:00')).not.toThrow();
  });

  it.each([
    ['08:29', 'v1', 'Kies een uur van 8.30 u tot 11.00 u.'],
    ['11:00', 'v1', 'Kies een uur van 8.30 u tot 11.00 u.'],
    ['10:05', 'v1', 'Er is al een gesprek om 10.00 u bij Bakkerij.'],
    ['09:30', 'v2', 'komt op deze dag niet bij dat bedrijf'],
  ])('is refused at %s in %s, with what is possible', (at, visitId, words) => {
    expect(() => agree(at, visitId)).toThrow(words);
  });
});

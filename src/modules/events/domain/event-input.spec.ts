import { checkEvent, checkEventCode, type EventInput } from './event-input';

const today = '2027-01-04';
const event: EventInput = {
  title: ' Productie en logistiek in Aalst ',
  date: '2027-03-11',
  shape: 'whole-group',
  ownLimit: 36,
  staffSeats: 3,
  lunch: '',
  referralClosesOn: null,
};

describe('checkEvent', () => {
  it('closes referral two weeks before, unless told otherwise', () => {
    expect(checkEvent(event, today)).toMatchObject({
      title: 'Productie en logistiek in Aalst',
      referralClosesOn: '2027-02-25',
    });
    expect(checkEvent({ ...event, referralClosesOn: '2027-03-01' }, today).referralClosesOn).toBe('2027-03-01');
  });

  it('can be today', () => {
    expect(checkEvent(event, '2027-03-11').date).toBe('2027-03-11');
  });

  it.each<[string, Partial<EventInput>]>([
    ['EVENT.TITLE_MISSING', { title: ' ' }],
    ['EVENT.DATE_WRONG', { date: '2027-02-30' }],
    ['EVENT.DATE_WRONG', { date: '2027-1-4' }],
    ['EVENT.DATE_WRONG', { date: '2027-01-03' }],
    ['EVENT.DATE_WRONG', { referralClosesOn: 'morgen' }],
    ['EVENT.REFERRAL_TOO_LATE', { referralClosesOn: '2027-03-11' }],
    ['EVENT.OWN_LIMIT_WRONG', { ownLimit: 0 }],
    ['EVENT.OWN_LIMIT_WRONG', { ownLimit: 2.5 }],
    ['EVENT.STAFF_SEATS_WRONG', { staffSeats: -1 }],
  ])('refuses with %s', (code, change) => {
    expect(() => checkEvent({ ...event, ...change }, today)).toThrow(
      expect.objectContaining({ code, kind: 'invalid' }) as Error,
    );
  });
});

describe('checkEventCode', () => {
  it('accepts what can stand in an address', () => {
    expect(checkEventCode(' hnj-2027-01 ')).toBe('HNJ-2027-01');
    for (const code of ['', 'ab', '-abc', 'a b c', 'a/b/c', 'x'.repeat(41)]) {
      expect(() => checkEventCode(code)).toThrow(expect.objectContaining({ code: 'EVENT.CODE_WRONG' }) as Error);
    }
  });
});

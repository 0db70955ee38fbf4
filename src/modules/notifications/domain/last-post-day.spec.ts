import { lastPostDay } from './last-post-day';

const event = { today: '2027-02-22', eventDate: '2027-03-11', closingDays: [] } as const;

describe('the last day to post a letter', () => {
  it('is five working days before the event', () => {
    expect(lastPostDay({ ...event, offerExpiresAt: null })).toBe('2027-03-04');
  });

  it('is three working days before the end of an offer when that is earlier', () => {
    expect(lastPostDay({ ...event, offerExpiresAt: new Date('2027-02-27T11:00:00Z') })).toBe('2027-02-24');
  });

  it('is that of the event when the offer runs longer', () => {
    expect(lastPostDay({ ...event, offerExpiresAt: new Date('2027-03-10T11:00:00Z') })).toBe('2027-03-04');
  });

  it('is today, when the offer ends too soon for any letter', () => {
    expect(lastPostDay({ ...event, offerExpiresAt: new Date('2027-02-23T11:00:00Z') })).toBe('2027-02-22');
  });

  it('does not exist any more on the day of the event', () => {
    expect(lastPostDay({ ...event, today: '2027-03-11', offerExpiresAt: null })).toBeNull();
  });
});

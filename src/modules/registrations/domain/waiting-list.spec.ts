import fc from 'fast-check';
import { shortageFor, type SeatCapacity } from '../../events/domain/capacity';
import { demandOfPerson } from './seat-demand';
import { reviewWaitingList, type Waiter } from './waiting-list';

const plain = demandOfPerson('bus', [], null);
const wheelchair = demandOfPerson('bus', ['wheelchair-place'], null);

const waiter = (id: string, minute: number, changes: Partial<Waiter> = {}): Waiter => ({
  id,
  waitingSince: new Date(Date.UTC(2027, 0, 5, 9, minute)),
  reason: 'event-full',
  demand: plain,
  ...changes,
});

const room = (participants: number, wheelchairPlaces = 0): SeatCapacity => ({
  participantLimit: participants,
  participantsTaken: 0,
  busSeats: participants,
  busSeatsTaken: 0,
  wheelchairPlaces,
  wheelchairPlacesTaken: 0,
  division: null,
});

describe('the waiting list', () => {
  it('offers in turn: by time, then by id', () => {
    const list = [waiter('c', 2), waiter('b', 1), waiter('a', 1)];
    expect(reviewWaitingList(room(2), list).offers).toEqual(['a', 'b']);
  });

  it('passes over who does not fit, who keeps the place and gets the reason', () => {
    const list = [waiter('a', 1, { demand: wheelchair }), waiter('b', 2)];
    const review = reviewWaitingList(room(1), list);
    expect(review.offers).toEqual(['b']);
    expect(review.changedReasons.get('a')).toBe('no-wheelchair-place');
  });

  it('keeps the mark of somebody who did not answer, and changes nothing that stays the same', () => {
    const list = [waiter('a', 1, { reason: 'offer-lapsed' }), waiter('b', 2)];
    const review = reviewWaitingList(room(0), list);
    expect(review.offers).toEqual([]);
    expect(review.changedReasons.size).toBe(0);
  });

  it('never offers more than there is, and never less than it could to the first who fits', () => {
    const waiters = fc
      .array(fc.record({ minute: fc.nat(59), chair: fc.boolean(), companion: fc.boolean() }), { maxLength: 12 })
      .map((people) =>
        people.map(({ minute, chair, companion }, index) =>
          waiter(String.fromCharCode(97 + index), minute, {
            demand: demandOfPerson(
              'bus',
              [...(chair ? ['wheelchair-place' as const] : []), ...(companion ? ['companion' as const] : [])],
              null,
            ),
          }),
        ),
      );
    fc.assert(
      fc.property(waiters, fc.nat(8), fc.nat(3), (list, seats, chairs) => {
        const capacity = room(seats, chairs);
        const { offers } = reviewWaitingList(capacity, list);
        const given = list.filter(({ id }) => offers.includes(id));
        const sum = (pick: (one: Waiter) => number) => given.reduce((total, one) => total + pick(one), 0);
        expect(given.length).toBeLessThanOrEqual(seats);
        expect(sum((one) => one.demand.busSeats)).toBeLessThanOrEqual(seats);
        expect(sum((one) => one.demand.wheelchairPlaces)).toBeLessThanOrEqual(chairs);
        const fitting = list.filter((one) => shortageFor(capacity, one.demand) === undefined);
        expect(offers.length > 0).toBe(fitting.length > 0);
      }),
    );
  });
});

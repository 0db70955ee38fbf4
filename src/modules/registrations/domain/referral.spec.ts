import { afterClaim, afterRelease, shortageFor, type SeatCapacity } from '../../events/domain/capacity';
import { seatOrWait } from './referral';
import { demandOfPerson } from './seat-demand';

const capacity = (changes: Partial<SeatCapacity> = {}): SeatCapacity => ({
  participantLimit: 2,
  participantsTaken: 0,
  busSeats: 2,
  busSeatsTaken: 0,
  wheelchairPlaces: 0,
  wheelchairPlacesTaken: 0,
  division: null,
  ...changes,
});

describe('what a person takes', () => {
  it.each([
    ['bus', [], { people: 1, busSeats: 1, wheelchairPlaces: 0 }],
    ['bus', ['companion'], { people: 2, busSeats: 2, wheelchairPlaces: 0 }],
    ['bus', ['wheelchair-place'], { people: 1, busSeats: 0, wheelchairPlaces: 1 }],
    ['bus', ['wheelchair-place', 'companion'], { people: 2, busSeats: 1, wheelchairPlaces: 1 }],
    ['taxi', ['wheelchair-place', 'companion'], { people: 0, busSeats: 0, wheelchairPlaces: 0 }],
    ['own', ['no-stairs'], { people: 0, busSeats: 0, wheelchairPlaces: 0 }],
  ] as const)('%s with %j', (transport, needs, demand) => {
    expect(demandOfPerson(transport, needs, null)).toEqual({ participants: 1, stop: null, ...demand });
  });
});

describe('a seat or the waiting list', () => {
  const plain = demandOfPerson('bus', [], null);

  it('gives a seat while there is room', () => {
    expect(seatOrWait(capacity({ participantsTaken: 1, busSeatsTaken: 1 }), plain, 0)).toEqual({ state: 'seated' });
  });

  it('waits when the event is full', () => {
    const full = capacity({ participantsTaken: 2 });
    expect(seatOrWait(full, plain, 0)).toEqual({ state: 'waiting', reason: 'event-full' });
    expect(seatOrWait(full, demandOfPerson('own', [], null), 0)).toEqual({ state: 'waiting', reason: 'event-full' });
  });

  it('waits when only the bus is full, unless the person does not take it', () => {
    const noBus = capacity({ busSeatsTaken: 2 });
    expect(seatOrWait(noBus, plain, 0)).toEqual({ state: 'waiting', reason: 'no-bus-seat' });
    expect(seatOrWait(noBus, demandOfPerson('taxi', [], null), 0)).toEqual({ state: 'seated' });
  });

  it('waits for a wheelchair place, also while there are seats', () => {
    const wheelchair = demandOfPerson('bus', ['wheelchair-place'], null);
    expect(seatOrWait(capacity(), wheelchair, 0)).toEqual({ state: 'waiting', reason: 'no-wheelchair-place' });
    expect(seatOrWait(capacity({ wheelchairPlaces: 1 }), wheelchair, 0)).toEqual({ state: 'seated' });
  });

  it('goes behind people who wait and would fit', () => {
    expect(seatOrWait(capacity(), plain, 1)).toEqual({ state: 'waiting', reason: 'behind-others' });
  });

  it('needs room for a companion too', () => {
    const two = demandOfPerson('bus', ['companion'], null);
    expect(shortageFor(capacity({ busSeatsTaken: 1 }), two)).toBe('no-bus-seat');
    expect(shortageFor(capacity(), two)).toBeUndefined();
  });

  it('ends where it began after a claim and a release', () => {
    const demand = demandOfPerson('bus', ['wheelchair-place', 'companion'], null);
    expect(afterRelease(afterClaim(capacity(), demand), demand)).toEqual(capacity());
  });
});

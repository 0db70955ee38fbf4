import fc from 'fast-check';
import { capacityOf, hasRoomFor, refuseBelowTaken, type SeatDemand } from './event-capacity';

const coach = { seats: 50, wheelchairPlaces: 0 };
const free = { participantsTaken: 0, busSeatsTaken: 0, wheelchairPlacesTaken: 0 };

describe('capacityOf', () => {
  it('takes the staff off the seats', () => {
    expect(capacityOf([coach], { staffSeats: 3, ownLimit: null })).toEqual({
      busSeats: 47,
      participantLimit: 47,
      wheelchairPlaces: 0,
    });
  });

  it('lets the own limit count people whatever their transport', () => {
    expect(capacityOf([coach], { staffSeats: 3, ownLimit: 36 }).participantLimit).toBe(36);
    expect(capacityOf([coach], { staffSeats: 3, ownLimit: 49 })).toMatchObject({ busSeats: 47, participantLimit: 49 });
  });

  it('adds vehicles up', () => {
    const minibus = { seats: 4, wheelchairPlaces: 2 };
    expect(capacityOf([coach, minibus], { staffSeats: 3, ownLimit: null })).toEqual({
      busSeats: 51,
      participantLimit: 51,
      wheelchairPlaces: 2,
    });
  });

  it('is never below zero, without a vehicle or with more staff than seats', () => {
    expect(capacityOf([], { staffSeats: 3, ownLimit: null })).toEqual({
      busSeats: 0,
      participantLimit: 0,
      wheelchairPlaces: 0,
    });
  });
});

describe('refuseBelowTaken', () => {
  const capacity = capacityOf([coach], { staffSeats: 3, ownLimit: 36 });

  it('accepts exactly what is taken', () => {
    expect(() =>
      refuseBelowTaken(capacity, { participantsTaken: 36, busSeatsTaken: 47, wheelchairPlacesTaken: 0 }),
    ).not.toThrow();
  });

  it.each([
    [{ ...free, participantsTaken: 37 }, 'EVENT.TOO_FEW_PARTICIPANTS', 'Er zijn al 37 personen aangemeld.'],
    [{ ...free, busSeatsTaken: 48 }, 'EVENT.TOO_FEW_BUS_SEATS', 'Er zijn al 48 personen met een plaats op de bus.'],
    [
      { ...free, wheelchairPlacesTaken: 1 },
      'EVENT.TOO_FEW_WHEELCHAIR_PLACES',
      'Er is al 1 persoon met een rolstoelplaats',
    ],
  ])('refuses %j', (taken, code, words) => {
    expect(() => refuseBelowTaken(capacity, taken)).toThrow(
      expect.objectContaining({ code, kind: 'conflict' }) as Error,
    );
    expect(() => refuseBelowTaken(capacity, taken)).toThrow(words);
  });
});

describe('hasRoomFor', () => {
  const event = { ...capacityOf([coach], { staffSeats: 3, ownLimit: 36 }), ...free };

  it('lets a taxi rider take part without a bus seat', () => {
    const full = { ...event, busSeatsTaken: 47, participantsTaken: 35 };
    expect(hasRoomFor(full, { participants: 1, busSeats: 0, wheelchairPlaces: 0 })).toBe(true);
    expect(hasRoomFor(full, { participants: 1, busSeats: 1, wheelchairPlaces: 0 })).toBe(false);
  });

  it('has no wheelchair place in an ordinary coach', () => {
    expect(hasRoomFor(event, { participants: 1, busSeats: 0, wheelchairPlaces: 1 })).toBe(false);
  });

  it('never lets claims that fit end above the capacity', () => {
    const demand: fc.Arbitrary<SeatDemand> = fc.record({
      participants: fc.constantFrom(0 as const, 1 as const),
      busSeats: fc.nat(2),
      wheelchairPlaces: fc.nat(1),
    });
    const setup = fc.record({ seats: fc.nat(20), wheelchairPlaces: fc.nat(3) });
    const limits = fc.record({ staffSeats: fc.nat(5), ownLimit: fc.option(fc.nat(30)) });
    fc.assert(
      fc.property(fc.array(setup, { maxLength: 3 }), limits, fc.array(demand), (setups, limit, demands) => {
        const capacity = capacityOf(setups, limit);
        let taken = free;
        for (const wish of demands) {
          if (!hasRoomFor({ ...capacity, ...taken }, wish)) continue;
          taken = {
            participantsTaken: taken.participantsTaken + wish.participants,
            busSeatsTaken: taken.busSeatsTaken + wish.busSeats,
            wheelchairPlacesTaken: taken.wheelchairPlacesTaken + wish.wheelchairPlaces,
          };
        }
        refuseBelowTaken(capacity, taken);
      }),
    );
  });
});

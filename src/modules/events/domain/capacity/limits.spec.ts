import fc from 'fast-check';
import { capacityOf, refuseBelowTaken } from './limits';

const coach = { seats: 50, wheelchairPlaces: 0 };
const none = { interpreterSeats: 0, overbooking: 0, overbookingPermille: 0 };
const free = { participantsTaken: 0, busSeatsTaken: 0, wheelchairPlacesTaken: 0 };

describe('capacityOf', () => {
  it('takes the staff off the seats', () => {
    expect(capacityOf([coach], { ...none, staffSeats: 3, ownLimit: null })).toEqual({
      busSeats: 47,
      participantLimit: 47,
      wheelchairPlaces: 0,
    });
  });

  it('takes interpreters who ride along off the seats too', () => {
    const limits = { ...none, staffSeats: 3, interpreterSeats: 2, ownLimit: null };
    expect(capacityOf([coach], limits)).toMatchObject({ busSeats: 45, participantLimit: 45 });
  });

  it('lets the own limit count people whatever their transport', () => {
    expect(capacityOf([coach], { ...none, staffSeats: 3, ownLimit: 36 }).participantLimit).toBe(36);
    expect(capacityOf([coach], { ...none, staffSeats: 3, ownLimit: 49 })).toMatchObject({
      busSeats: 47,
      participantLimit: 49,
    });
  });

  it('adds vehicles up', () => {
    const minibus = { seats: 4, wheelchairPlaces: 2 };
    expect(capacityOf([coach, minibus], { ...none, staffSeats: 3, ownLimit: null })).toEqual({
      busSeats: 51,
      participantLimit: 51,
      wheelchairPlaces: 2,
    });
  });

  it.each([
    ['as many as asked for', 3, 100, 39],
    ['at most the share of the physical seats', 9, 100, 41],
    ['rounded down', 9, 59, 38],
    ['none without a measured share', 9, 0, 36],
  ])('adds places to the own limit by overbooking: %s', (_, overbooking, overbookingPermille, limit) => {
    const limits = { staffSeats: 3, interpreterSeats: 0, ownLimit: 36, overbooking, overbookingPermille };
    expect(capacityOf([coach], limits).participantLimit).toBe(limit);
  });

  it('never overbooks the bus', () => {
    const most = { staffSeats: 3, interpreterSeats: 0, overbooking: 9, overbookingPermille: 100 };
    expect(capacityOf([coach], { ...most, ownLimit: 45 })).toMatchObject({ participantLimit: 47, busSeats: 47 });
    expect(capacityOf([coach], { ...most, ownLimit: 49 })).toMatchObject({ participantLimit: 49, busSeats: 47 });
    expect(capacityOf([coach], { ...most, ownLimit: null })).toMatchObject({ participantLimit: 47, busSeats: 47 });
  });

  it('is never below zero, without a vehicle or with more staff than seats', () => {
    expect(capacityOf([], { ...none, staffSeats: 3, ownLimit: null })).toEqual({
      busSeats: 0,
      participantLimit: 0,
      wheelchairPlaces: 0,
    });
  });
});

describe('refuseBelowTaken', () => {
  const capacity = capacityOf([coach], { ...none, staffSeats: 3, ownLimit: 36 });

  it('accepts exactly what is taken', () => {
    expect(() =>
      refuseBelowTaken(capacity, { participantsTaken: 36, busSeatsTaken: 47, wheelchairPlacesTaken: 0 }),
    ).not.toThrow();
  });

  it.each([
    [{ ...free, participantsTaken: 37 }, 'EVENT.TOO_FEW_PARTICIPANTS', 'Er zijn al 37 personen met een plaats.'],
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

describe('the capacity', () => {
  const setup = fc.record({ seats: fc.nat(20), wheelchairPlaces: fc.nat(3) });
  const limits = fc.record({
    staffSeats: fc.nat(30),
    ownLimit: fc.option(fc.integer({ min: 1, max: 30 })),
    interpreterSeats: fc.nat(3),
    overbooking: fc.nat(9),
    overbookingPermille: fc.nat(100),
  });
  const setups = fc.array(setup, { maxLength: 4 });

  it('never falls when a vehicle comes, so it can never be refused', () => {
    fc.assert(
      fc.property(setups, setup, limits, (before, added, limit) => {
        const full = capacityOf(before, limit);
        const taken = {
          participantsTaken: full.participantLimit,
          busSeatsTaken: full.busSeats,
          wheelchairPlacesTaken: full.wheelchairPlaces,
        };
        refuseBelowTaken(capacityOf([...before, added], limit), taken);
      }),
    );
  });

  it('is never negative, whatever the staff', () => {
    fc.assert(
      fc.property(setups, limits, (vehicles, limit) => {
        for (const figure of Object.values(capacityOf(vehicles, limit))) expect(figure).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

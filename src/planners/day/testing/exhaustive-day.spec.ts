import { parseClockTime } from '../../../kernel/clock-time';
import { exhaustiveDay } from './exhaustive-day';
import { tinyDay, type Tiny } from './tiny-day';

const at = parseClockTime;

const figuresOf = (tiny: Tiny) => exhaustiveDay(tinyDay(tiny)).best?.figures;

/** Garage 10 minutes from the stop, 20 from there to the company: 60 minutes of driving, 20 on board, 20 home. */
const simple: Tiny = {
  stops: [{}],
  hosts: [{}],
  travel: ['B1 S1 10', 'S1 C1 20', 'B1 C1 15'],
  slots: [['09:10-09:20']],
  people: [{}],
};

describe('trying every day, against days worked out by hand', () => {
  it('counts minutes as the route does', () => {
    expect(figuresOf(simple)).toEqual({
      ...{ withInterview: 1, firstChoices: 1, interviews: 1, waitingMinutes: 0 },
      routeCost: 10 * 60 + 20 + 20,
    });
    expect(figuresOf({ ...simple, rules: { homeMinuteWeight: 0 } })).toMatchObject({ routeCost: 10 * 60 + 20 });
  });

  it('gives no interview that no stay reaches, and still the route', () => {
    // The last arrival is 9.20, so the bus leaves at 9.50 at the latest.
    expect(figuresOf({ ...simple, slots: [['09:40-09:50']] })).toMatchObject({ withInterview: 1 });
    expect(figuresOf({ ...simple, slots: [['09:41-09:51']] })).toMatchObject({ withInterview: 0, routeCost: 640 });
    expect(figuresOf({ ...simple, slots: [['08:59-09:09']] })).toMatchObject({ withInterview: 0 });
  });

  it('chooses the minute of arrival for the sake of interviews', () => {
    // From 9.01 (the first) until 9.36 (the second): 35 minutes are needed.
    const two: Tiny = {
      ...simple,
      stops: [{ boarding: 2 }],
      people: [{}, {}],
      slots: [['09:01-09:11', '09:26-09:36']],
    };
    expect(figuresOf(two)).toMatchObject({ withInterview: 1 });
    expect(figuresOf({ ...two, hosts: [{ visitMinutes: 34 }] })).toMatchObject({ withInterview: 1 });
    expect(figuresOf({ ...two, hosts: [{ visitMinutes: 35 }] })).toMatchObject({
      withInterview: 2,
      waitingMinutes: 25,
    });
  });

  it('knows no day on which a tour lies partly outside a stay', () => {
    const tour = { host: 'C1', groups: ['A'], start: at('09:15'), end: at('09:21') };
    const withTour = (start: string, end: string, person: Tiny['people'][number] = {}): Tiny => ({
      ...simple,
      people: [person],
      tours: [{ ...tour, start: at(start), end: at(end) }],
    });
    expect(figuresOf(withTour('08:59', '09:05'))).toBeUndefined();
    expect(figuresOf(withTour('08:59', '09:05', { noTourAt: ['C1'] }))).toMatchObject({ withInterview: 1 });
    expect(figuresOf(withTour('09:44', '09:51'))).toBeUndefined();
    // The tour asks for 9.20 at the earliest, and the interview for 9.10 at the latest.
    expect(figuresOf(withTour('09:44', '09:50'))).toMatchObject({ withInterview: 0 });
    expect(figuresOf(withTour('09:15', '09:21'))).toMatchObject({ withInterview: 0 });
    expect(figuresOf(withTour('09:20', '09:26'))).toMatchObject({ withInterview: 1 });
    // Whoever leaves before the visit ends is not there, nor on the tour: 9.30 + 5 + 20 minutes is after 9.54.
    const early = { ...withTour('08:59', '09:05'), latestReturns: new Map([['P1', at('09:54')]]) };
    expect(figuresOf(early)).toMatchObject({ withInterview: 0, routeCost: 640 });
    const atNine = { ...early, hosts: [{ arriveUntil: at('09:00') }] };
    expect(figuresOf(atNine)).toMatchObject({ withInterview: 0, routeCost: 640 });
    expect(figuresOf({ ...atNine, latestReturns: new Map([['P1', at('09:55')]]) })).toBeUndefined();
  });

  it('drives further where the order of hosts gives an interview', () => {
    // By C1 first: 10 + 5 + 10 + 20 + 10 = 55 minutes of driving; by C2 first: 10 + 20 + 10 + 5 + 10 = 55 too, but longer on board.
    const round: Tiny = {
      stops: [{}],
      hosts: [{ arriveUntil: at('10:00') }, { arriveUntil: at('10:00') }],
      travel: ['B1 S1 10', 'S1 C1 5', 'S1 C2 20', 'C1 C2 10'],
      slots: [[], ['11:00-11:10']],
      people: [{ preferences: ['V2'] }],
      rules: { homeMinuteWeight: 0 },
    };
    expect(figuresOf(round)).toMatchObject({ withInterview: 0, routeCost: 555 });
    expect(figuresOf({ ...round, slots: [[], ['09:05-09:15']] })).toMatchObject({ withInterview: 1, routeCost: 570 });
    expect(figuresOf({ ...round, slots: [[], ['10:00-10:10']] })).toMatchObject({ withInterview: 1, routeCost: 555 });
    const pinned = { ...round, slots: [[], ['09:05-09:15']], vehicles: [{ hostOrder: ['C1'] }] };
    expect(figuresOf(pinned)).toMatchObject({ withInterview: 0, routeCost: 555 });
  });

  it('divides people over buses for the sake of interviews', () => {
    // Both hosts take one bus. S1 lies at C1 and S2 at C2; each wishes the early interview of the other host.
    const swap: Tiny = {
      vehicles: [{ seats: 1 }, { seats: 1 }],
      stops: [{}, {}],
      hosts: [
        { maxVehicles: 1, arriveUntil: at('09:45') },
        { maxVehicles: 1, arriveUntil: at('09:45') },
      ],
      travel: ['B1 S1 5', 'B1 S2 5', 'B2 S1 5', 'B2 S2 5', 'S1 C1 4', 'S1 C2 7', 'S2 C1 7', 'S2 C2 4', 'C1 C2 10'],
      slots: [['09:05-09:15'], ['09:05-09:15']],
      people: [{ preferences: ['V1'] }, { stop: 'S2', preferences: ['V2'] }],
    };
    // Per bus 5 + 4 + 10 + 7 + 5 = 31 minutes; 4 on board, 7 home.
    expect(figuresOf(swap)).toMatchObject({ withInterview: 2, routeCost: 2 * (310 + 4 + 7) });
    const crossed = { ...swap, people: [{ preferences: ['V2'] }, { stop: 'S2', preferences: ['V1'] }] };
    expect(figuresOf(crossed)).toMatchObject({ withInterview: 2, routeCost: 2 * (310 + 7 + 4) });
    // Both wish C2 early: only one bus can be first there.
    const same = { ...swap, people: [{ preferences: ['V2'] }, { stop: 'S2', preferences: ['V2'] }] };
    expect(figuresOf(same)).toMatchObject({ withInterview: 1 });
    // With two seats in one bus both are. S1, S2, C2, C1, S1, S2: 5 + 3 + 4 + 10 + 4 + 3 + 5 = 34 minutes of driving; on board
    // 4 and 3 + 2 + 4, and as much home.
    const early = { ...same, slots: [[], ['09:05-09:15', '09:15-09:25']] };
    expect(figuresOf(early)).toMatchObject({ withInterview: 1 });
    const together = { ...early, vehicles: [{ seats: 2 }, { seats: 1 }], travel: [...swap.travel, 'S1 S2 3'] };
    expect(figuresOf(together)).toMatchObject({ withInterview: 2, routeCost: 340 + 13 + 13 });
  });

  it('lets somebody off where the interview is, and drives no further than that asks', () => {
    const choice: Tiny = {
      stops: [{ drop: new Map() }],
      hosts: [{}, {}],
      travel: ['B1 S1 10', 'S1 C1 5', 'S1 C2 8', 'C1 C2 10'],
      slots: [[], []],
      people: [{ preferences: ['V2'], drops: ['C1', 'C2'] }],
    };
    // 10 + 5 + 5 + 10 = 30 minutes to C1, 36 to C2.
    expect(figuresOf(choice)).toMatchObject({ withInterview: 0, routeCost: 300 + 5 + 5 });
    expect(figuresOf({ ...choice, slots: [[], ['09:10-09:20']] })).toMatchObject({
      withInterview: 1,
      routeCost: 360 + 8 + 8,
    });
    // From 9.20 + 30 on the bus collects people; later costs nothing until the end of duty.
    const late = { ...choice, slots: [[], ['09:55-10:05']] };
    expect(figuresOf(late)).toMatchObject({ withInterview: 1, routeCost: 376 });
    const dutyUntil = at('10:05') + 2 + 8 + 2 + 10;
    expect(figuresOf({ ...late, vehicles: [{ dutyUntil }] })).toMatchObject({ withInterview: 1 });
    expect(figuresOf({ ...late, vehicles: [{ dutyUntil: dutyUntil - 1 }] })).toMatchObject({
      withInterview: 0,
      routeCost: 310,
    });
  });

  it('weighs who waits on board on a drop-off day', () => {
    // P1 is settled at C1, P2 at C2, ten minutes further: 10 + 5 + 10 out, then back to C1 or from C2 first.
    const both: Tiny = {
      stops: [
        {
          boarding: 2,
          drop: new Map([
            ['C1', 1],
            ['C2', 1],
          ]),
        },
      ],
      hosts: [{}, {}],
      travel: ['B1 S1 10', 'S1 C1 5', 'S1 C2 12', 'C1 C2 10'],
      slots: [['09:00-09:10'], ['09:00-09:10']],
      people: [{ drops: ['C1'] }, { drops: ['C2'], preferences: ['V2'] }],
    };
    // C1 first: 5 on board and 5 + 2 + 10; back C2 first: home 10 + 2 + 5 and 5; nobody waits. Driving 25 + 25.
    // But both interviews begin at 9.00, and between the hosts lie 12 minutes: one interview.
    expect(figuresOf(both)).toMatchObject({ withInterview: 1, routeCost: 500 + 5 + 17 + 17 + 5 });
    // C1 lets nobody go before 10.40.
    const waits: Tiny = {
      ...both,
      hosts: [{ collectFrom: at('10:40') }, { collectFrom: at('10:05') }],
      slots: [[], []],
      vehicles: [{ dutyUntil: at('11:00') }],
    };
    // C2 is collected at 10.28 to be at C1 at 10.40: back at 10.42 + 5 + 2 + 10 = 10.59.
    expect(figuresOf(waits)).toMatchObject({ withInterview: 0, routeCost: 544 });
    expect(figuresOf({ ...waits, vehicles: [{ dutyUntil: at('10:58') }] })).toBeUndefined();
  });

  it('has whoever comes alone follow the bus of the own stop, else the first one', () => {
    const alone: Tiny = {
      ...simple,
      people: [{}, { rides: false, stop: undefined }],
      slots: [['09:00-09:10', '09:10-09:20']],
    };
    expect(figuresOf(alone)).toMatchObject({ withInterview: 2, waitingMinutes: 10 });
    expect(figuresOf({ ...alone, slots: [['08:50-09:00', '09:10-09:20']] })).toMatchObject({ withInterview: 1 });
  });

  it('asks which bus somebody follows who comes alone, where another one gives the same to all who ride', () => {
    // B1 is cheap for S2 and late at C1. Who comes to S2 alone has an interview only when B2 calls there too.
    const late: Tiny = {
      vehicles: [{ dutyFrom: at('09:10') }, {}],
      stops: [{}, {}],
      hosts: [{}],
      travel: ['B1 S1 40', 'B1 S2 1', 'B1 C1 1', 'B2 S1 10', 'B2 S2 20', 'B2 C1 10', 'S1 S2 12', 'S1 C1 10', 'S2 C1 1'],
      slots: [['09:00-09:10', '09:10-09:20']],
      people: [{}, { stop: 'S2', rides: false }, { stop: 'S2', preferences: [] }],
      rules: { dwellMinutes: 0 },
    };
    // B2 by S1 and S2 and back: 10 + 12 + 1 + 1 + 12 + 10 = 46 minutes of driving; 13 and 1 on board, as much home.
    expect(figuresOf(late)).toMatchObject({ withInterview: 2, routeCost: 460 + 14 + 14 });
    // Without a stop of the own it is the first bus that drives: B1, unless it stays at home.
    const nowhere: Tiny = { ...late, people: [{}, { stop: undefined, rides: false }, { stop: 'S2', preferences: [] }] };
    expect(figuresOf(nowhere)).toMatchObject({ withInterview: 2, routeCost: 460 + 14 + 14 });
  });

  it('has a wheelchair place for every wheelchair user of a bus, also where one gets off before the next boards', () => {
    const inTurn: Tiny = {
      vehicles: [{ wheelchairPlaces: 1, seats: 0 }],
      stops: [
        { wheelchairs: 1, drop: new Map([['C1', 1]]) },
        { wheelchairs: 1, drop: new Map([['C2', 1]]) },
      ],
      hosts: [{}, {}],
      travel: [
        'B1 S1 5',
        'B1 S2 5',
        'S1 C1 5',
        'S1 C2 9',
        'S2 C1 1',
        'S2 C2 5',
        'C1 C2 5',
        'S1 S2 9',
        'B1 C1 9',
        'B1 C2 9',
      ],
      slots: [[], []],
      people: [{ drops: ['C1'] }, { stop: 'S2', drops: ['C2'] }],
    };
    expect(figuresOf(inTurn)).toBeUndefined();
    expect(figuresOf({ ...inTurn, vehicles: [{ wheelchairPlaces: 2, seats: 0 }] })).toMatchObject({ withInterview: 0 });
  });
});

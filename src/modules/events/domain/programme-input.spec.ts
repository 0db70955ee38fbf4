import {
  checkStopTerms,
  checkTourGroup,
  checkVehicle,
  checkVisitTerms,
  type VehicleInput,
  type VisitTerms,
} from './programme-input';

const coach: VehicleInput = {
  name: ' Bus 1 ',
  coachOperator: 'Autocars Dender (fictief)',
  depotName: 'Aalst station',
  depotLatitude: 50.94281,
  depotLongitude: 4.03965,
  dutyFrom: '06:40',
  dutyUntil: '17:30',
  configurations: [{ seats: 50, wheelchairPlaces: 0 }],
};
const terms: VisitTerms = {
  visitMinutes: 118,
  arriveFrom: '08:30',
  arriveUntil: '08:55',
  maxVehicles: null,
  interviewers: 2,
  receptionListDays: 2,
};

const refusal = (code: string): Error => expect.objectContaining({ code, kind: 'invalid' }) as Error;

describe('checkVehicle', () => {
  it('trims the name', () => {
    expect(checkVehicle(coach).name).toBe('Bus 1');
  });

  it.each<[string, Partial<VehicleInput>]>([
    ['EVENT.NAME_MISSING', { name: ' ' }],
    ['EVENT.NAME_MISSING', { depotName: '' }],
    ['EVENT.PLACE_WRONG', { depotLatitude: 500 }],
    ['EVENT.PLACE_WRONG', { depotLongitude: Number.NaN }],
    ['EVENT.TIMES_REVERSED', { dutyUntil: '06:40' }],
    ['EVENT.CONFIGURATION_MISSING', { configurations: [] }],
    ['EVENT.COUNT_WRONG', { configurations: [{ seats: -1, wheelchairPlaces: 0 }] }],
  ])('refuses with %s', (code, change) => {
    expect(() => checkVehicle({ ...coach, ...change })).toThrow(refusal(code));
  });
});

describe('checkVisitTerms', () => {
  it('accepts a window of one moment: the bus must be there exactly then', () => {
    expect(() => checkVisitTerms({ ...terms, arriveUntil: '08:30' })).not.toThrow();
  });

  it.each<[string, Partial<VisitTerms>]>([
    ['EVENT.TIMES_REVERSED', { arriveUntil: '08:29' }],
    ['EVENT.TIME_WRONG', { arriveFrom: '8u30' }],
    ['EVENT.MINUTES_WRONG', { visitMinutes: 0 }],
    ['EVENT.COUNT_WRONG', { interviewers: -1 }],
    ['EVENT.COUNT_WRONG', { maxVehicles: 0 }],
    ['EVENT.COUNT_WRONG', { receptionListDays: 0.5 }],
  ])('refuses with %s', (code, change) => {
    expect(() => checkVisitTerms({ ...terms, ...change })).toThrow(refusal(code));
  });
});

describe('checkStopTerms', () => {
  it('leaves both terms open', () => {
    expect(() => checkStopTerms({ earliest: null, maxRideMinutes: null })).not.toThrow();
    expect(() => checkStopTerms({ earliest: '25:00', maxRideMinutes: null })).toThrow(refusal('EVENT.TIME_WRONG'));
    expect(() => checkStopTerms({ earliest: null, maxRideMinutes: 0 })).toThrow(refusal('EVENT.MINUTES_WRONG'));
  });
});

describe('checkTourGroup', () => {
  it('wants a name and at least one place', () => {
    expect(checkTourGroup(' A ', 12)).toBe('A');
    expect(() => checkTourGroup('A', 0)).toThrow(refusal('EVENT.COUNT_WRONG'));
    expect(() => checkTourGroup('', 12)).toThrow(refusal('EVENT.NAME_MISSING'));
  });
});

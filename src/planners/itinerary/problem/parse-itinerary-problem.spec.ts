import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DomainError } from '../../../kernel/domain-error';
import { formatClockTime } from '../../../kernel/clock-time';
import { parseItineraryProblem, readItineraryProblem } from './parse-itinerary-problem';

const SCENARIO = readFileSync(join(process.cwd(), 'test/fixtures/scenarios/hnj-2027-01-itinerary.json'), 'utf8');

type Json = Record<string, unknown>;

/** The demo event with one value changed; `undefined` removes the field. */
function changed(path: string, value: unknown): unknown {
  const root = JSON.parse(SCENARIO) as Json;
  const names = path.split('.');
  const last = names.pop() ?? '';
  let at = root;
  for (const name of names) at = at[name] as Json;
  if (value === undefined) Reflect.deleteProperty(at, last);
  else at[last] = value;
  return root;
}

function refusal(input: unknown): DomainError {
  try {
    parseItineraryProblem(input);
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
  throw new Error('was accepted');
}

describe('parseItineraryProblem', () => {
  it('reads times as minutes and keeps optional fields absent', () => {
    const problem = parseItineraryProblem(JSON.parse(SCENARIO));
    expect(problem.vehicles[0]).toMatchObject({ id: 'B1', seats: 50, dutyFrom: 400, dutyUntil: 1050 });
    expect(problem.stops[0]).toMatchObject({ earliest: 420, boarding: 4 });
    expect(problem.stops[1]).not.toHaveProperty('earliest');
    expect(problem.travelMinutes.size).toBe(0);
  });

  it('takes hours of arrival as they stand, or with the half minutes that are shown as they', () => {
    const input = changed('vehicles.0.arrivals', { C1: ['08:45', '09:00'] }) as { rules: object };
    const windowOf = (rules: object) => parseItineraryProblem({ ...input, rules }).vehicles[0]?.arrivals?.get('C1');
    expect(windowOf(input.rules)).toEqual({ from: 525, until: 540 });
    const { from = 0, until = 0 } = windowOf({ ...input.rules, shownArrivals: true }) ?? {};
    expect([from, from - 1e-4, until, until + 1e-4].map(formatClockTime)).toEqual(['08:45', '08:44', '09:00', '09:01']);
  });

  it('uses weight 10 when none is given, and keeps given travel times', () => {
    expect(parseItineraryProblem(changed('rules.drivingMinuteWeight', undefined)).rules.drivingMinuteWeight).toBe(10);
    const problem = parseItineraryProblem(changed('travelMinutes', { B1: { C1: 4.5 } }));
    expect(problem.travelMinutes.get('B1')?.get('C1')).toBe(4.5);
  });

  it('reads breaks as the law has them, and has none when none are asked for', () => {
    expect(parseItineraryProblem(JSON.parse(SCENARIO)).rules).not.toHaveProperty('breaks');
    expect(parseItineraryProblem(changed('rules.breaks', {})).rules.breaks).toEqual({
      afterDrivingMinutes: 270,
      minutes: 45,
      shortestPart: 15,
      visitsCount: false,
    });
  });

  it.each<[string, unknown, RegExp]>([
    ['version', 2, /version/],
    ['rules', undefined, /rules ontbreekt/],
    ['rules.speedKmh', 0, /speedKmh/],
    ['vehicles', {}, /vehicles moet een lijst/],
    ['vehicles.0.seats', -1, /vehicles\[0\]\.seats mag niet negatief/],
    ['vehicles.0.seats', 2.5, /seats moet een geheel getal/],
    ['vehicles.0.depot', undefined, /depot ontbreekt/],
    ['vehicles.0.dutyUntil', '06:00', /dutyUntil ligt voor dutyFrom/],
    ['stops.0.id', undefined, /stops\[0\]\.id ontbreekt/],
    ['stops.0.id', 'C1', /"C1" komt meer dan één keer voor/],
    ['stops.0.lat', 95, /lat mag hoogstens 90/],
    ['stops.0.boarding', 'vier', /boarding moet een getal/],
    ['stops.0.wheelchairs', 5, /wheelchairs \(5\) is meer dan boarding \(4\)/],
    ['stops.0.earliest', '7:00', /earliest moet een tijd zijn/],
    ['stops.0.maxRideMinutes', -1, /maxRideMinutes mag niet negatief/],
    ['stops.0.latestReturn', '18u', /latestReturn moet een tijd zijn/],
    ['stops.0.vehicle', 'B9', /stops\[0\]\.vehicle noemt een onbekende id "B9"/],
    ['stops.0.after', 'lede', /stops\[0\]\.after moet een lijst/],
    ['stops.0.after', [3], /after moet een lijst van teksten/],
    ['stops.0.after', ['C1'], /stops\[0\]\.after noemt een onbekende id "C1"/],
    ['stops.0.after', ['herzele-station'], /noemt de halte zelf/],
    ['vehicles.0.hostOrder', ['lede'], /hostOrder noemt een onbekende id "lede"/],
    ['vehicles.0.hostOrder', ['C1', 'C1'], /noemt een gastbedrijf twee keer/],
    ['vehicles.0.arrivals', { C9: ['08:45', '09:00'] }, /vehicles\[0\]\.arrivals noemt een onbekende id "C9"/],
    ['vehicles.0.arrivals', { C1: ['08:45'] }, /arrivals\.C1 moet twee tijden bevatten/],
    ['vehicles.0.arrivals', { C1: ['09:00', '08:45'] }, /arrivals\.C1: de tweede tijd ligt voor de eerste/],
    ['stops.0.drop', { C9: 4 }, /stops\[0\]\.drop noemt een onbekende id "C9"/],
    ['stops.0.drop', { C1: 3 }, /stops\[0\]\.drop telt 3 mensen, boarding 4/],
    ['stops.0.drop', { C1: 4 }, /stops\[1\]\.drop telt 0 mensen/],
    ['rules.breaks', { minutes: 45, shortestPart: 50 }, /rules\.breaks\.shortestPart is langer dan de pauze van 45/],
    ['rules.breaks', { visitsCount: 'ja' }, /visitsCount moet true of false zijn/],
    ['rules.breaks', { afterDrivingMinutes: -1 }, /afterDrivingMinutes mag niet negatief/],
    ['hosts', [], /hosts is leeg/],
    ['hosts.0.arriveUntil', '24:10', /arriveUntil moet een tijd zijn/],
    ['hosts.0.arriveUntil', '08:00', /hosts\[0\]: arriveUntil ligt voor arriveFrom/],
    ['hosts.0.visitMinutes', undefined, /visitMinutes ontbreekt/],
    ['hosts.0.maxVehicles', 0, /maxVehicles moet minstens 1/],
    ['travelMinutes', { nergens: { C1: 1 } }, /onbekende id "nergens"/],
    ['travelMinutes', { B1: { nergens: 1 } }, /onbekende id "nergens"/],
    ['travelMinutes', { B1: { C1: -1 } }, /travelMinutes\.B1\.C1 mag niet negatief/],
    ['travelMinutes', { B1: { C1: null } }, /travelMinutes\.B1\.C1 ontbreekt/],
    ['rules.shownArrivals', 'ja', /shownArrivals moet true of false zijn/],
  ])('refuses %s = %j in one line', (path, value, message) => {
    const error = refusal(changed(path, value));
    expect(error).toMatchObject({ code: 'ITINERARY.INVALID_PROBLEM', kind: 'invalid' });
    expect(error.message).toMatch(message);
    expect(error.message).not.toContain('\n');
  });

  it.each([null, [], 'tekst', 3])('refuses %j', (input) => {
    expect(refusal(input).code).toBe('ITINERARY.INVALID_PROBLEM');
  });
});

describe('fields that the planner does not know', () => {
  it('are named, each with its place', () => {
    const input = changed('rules.drivingMinutesWeight', 3) as { stops: Json[] };
    Object.assign(input.stops[1]!, { maxRideMinuts: 60 });
    expect(readItineraryProblem(input).warnings).toEqual([
      {
        code: 'UNKNOWN_FIELD',
        path: 'rules.drivingMinutesWeight',
        message: 'rules.drivingMinutesWeight is geen veld dat de planner kent: het telt niet mee.',
      },
      expect.objectContaining({ path: 'stops[1].maxRideMinuts' }),
    ]);
  });

  it('are none where everything is known, drops and travel times too', () => {
    expect(readItineraryProblem(JSON.parse(SCENARIO)).warnings).toEqual([]);
    expect(readItineraryProblem(changed('travelMinutes', { B1: { C1: 12 } })).warnings).toEqual([]);
  });

  it.each(['drivingMinuteWeight', 'homeMinuteWeight'])('refuses a %s above a million', (weight) => {
    expect(refusal(changed(`rules.${weight}`, 1_000_001)).message).toContain('mag hoogstens 1000000 zijn');
  });
});

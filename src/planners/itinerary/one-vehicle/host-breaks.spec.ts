import { checkItinerary } from '../checking/check-itinerary';
import type { BreakRule, ItineraryProblem } from '../problem/itinerary-problem';
import { planItinerary } from '../plan-itinerary';

const place = { lat: 50.94, lon: 4.04 };
const LAW: BreakRule = { afterDrivingMinutes: 270, minutes: 45, shortestPart: 15, visitsCount: false };

/** One stop and two hosts, two hours from the stop, one from each other and from the depot: seven hours of driving. */
function longDay(breaks: BreakRule | undefined, visitMinutes: number, dutyHours = 15): ItineraryProblem {
  const legs: [string, string, number][] = [
    ['B1', 'lede', 60],
    ['lede', 'C1', 120],
    ['C1', 'C2', 60],
    ['C2', 'lede', 120],
  ];
  const window = { place, visitMinutes, arriveFrom: 480, arriveUntil: 1200 };
  return {
    version: 1,
    rules: {
      ...{ speedKmh: 30, detourFactor: 1.3, dwellMinutes: 0, wheelchairDwellMinutes: 6, drivingMinuteWeight: 10 },
      breaks,
    },
    vehicles: [
      {
        ...{ id: 'B1', seats: 10, wheelchairPlaces: 0, depot: place, dutyFrom: 360, dutyUntil: 360 + 60 * dutyHours },
        hostOrder: ['C1', 'C2'],
      },
    ],
    stops: [{ id: 'lede', place, boarding: 8, wheelchairs: 0 }],
    hosts: [
      { id: 'C1', ...window },
      { id: 'C2', ...window },
    ],
    travelMinutes: new Map(legs.map(([from, to, minutes]) => [from, new Map([[to, minutes]])])),
  };
}

const stays = (problem: ItineraryProblem): number[] => {
  const plan = planItinerary(problem);
  expect(plan.status).toBe('optimal');
  expect(checkItinerary(problem, plan)).toEqual([]);
  const minutes = (text: string | null): number => {
    const [hours = 0, rest = 0] = (text ?? '').split(':').map(Number);
    return hours * 60 + rest;
  };
  return plan.vehicles.flatMap(({ calls }) =>
    calls.filter(({ kind }) => kind === 'host').map(({ arrive, leave }) => minutes(leave) - minutes(arrive)),
  );
};

describe('breaks of the driver', () => {
  it('are not planned when nobody asks for them', () => {
    expect(stays(longDay(undefined, 60))).toEqual([60, 60]);
  });

  it('take 45 minutes after a visit, at the first host or at the second, never both', () => {
    const all = stays(longDay(LAW, 60));
    expect([...all].sort()).toEqual([105, 60].sort());
  });

  it('are the visits themselves where those count, and only the rest of a short one is waited for', () => {
    expect(stays(longDay({ ...LAW, visitsCount: true }, 60))).toEqual([60, 60]);
    expect(stays(longDay({ ...LAW, visitsCount: true }, 20)).reduce((sum, stay) => sum + stay)).toBe(45);
    expect(stays(longDay({ ...LAW, visitsCount: true, shortestPart: 45 }, 20)).reduce((sum, stay) => sum + stay)).toBe(
      65,
    );
  });

  it('make a day impossible that has no time for them, and a second driver helps', () => {
    expect(planItinerary(longDay(undefined, 60, 9)).status).toBe('optimal');
    const { status, reasons } = planItinerary(longDay(LAW, 60, 9));
    expect(status).toBe('infeasible');
    expect(reasons).toContainEqual({
      code: 'BREAKS_DO_NOT_FIT',
      message:
        'De pauze van de chauffeur (45 minuten na 270 minuten rijden) past niet in de dag: een plan bestaat met een tweede chauffeur.',
    });
  });

  it('are held in two parts of any length where neither the shortest nor the whole fits', () => {
    const day = longDay(LAW, 60);
    const at = (from: number): { arriveFrom: number; arriveUntil: number } => ({ arriveFrom: from, arriveUntil: from });
    // From the first visit, which ends at 10:00, to the second at 11:20 an hour is driven; the bus is home at most 25 minutes late.
    const tight = {
      ...day,
      hosts: [
        { ...day.hosts[0]!, ...at(540) },
        { ...day.hosts[1]!, ...at(680) },
      ],
      vehicles: [{ ...day.vehicles[0]!, dutyUntil: 680 + 60 + 120 + 60 + 25 }],
    };
    expect(stays(tight)).toEqual([80, 85]);
    const tighter = { ...tight, vehicles: [{ ...tight.vehicles[0]!, dutyUntil: 680 + 60 + 120 + 60 + 24 }] };
    expect(planItinerary(tighter).reasons).toContainEqual({
      code: 'DUTY_ENDS_TOO_EARLY',
      message: expect.stringContaining('eindigt 1 minuut te vroeg') as string,
    });
  });
});

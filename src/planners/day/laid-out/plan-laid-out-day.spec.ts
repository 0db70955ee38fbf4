import type { InterviewProblem } from '../../interviews';
import type { ItineraryPlan } from '../../itinerary';
import { planJoinedDay } from '..';
import { madeUpJoinedDay } from '../testing/made-up-joined-day';

const made = madeUpJoinedDay(3, { shape: 'whole-group', stops: 2, vehicles: 1, hosts: 2, people: 8, slots: 6 });

const firstHost = ({ vehicles }: Pick<ItineraryPlan, 'vehicles'>): string | undefined =>
  vehicles[0]?.calls.find(({ kind }) => kind === 'host')?.at;

/** The moment at which a vehicle comes to a host, minutes after midnight. */
function arrivalAt({ vehicles }: ItineraryPlan, host: string): number {
  const call = vehicles.flatMap(({ calls }) => calls).find(({ kind, at }) => kind === 'host' && at === host);
  const [hours = 0, minutes = 0] = (call?.arrive ?? '0:0').split(':').map(Number);
  return hours * 60 + minutes;
}

/** Slots begin as soon as the vehicle is there, and only where it comes first. */
const slotsWhereFirst =
  (host: string) =>
  (route: ItineraryPlan): InterviewProblem => ({
    ...made.interviews,
    hosts: made.interviews.hosts.map((planned) => {
      const begin = Math.max(arrivalAt(route, planned.id), 510);
      const isOpen = planned.id === host && firstHost(route) === host;
      const slots = planned.slots.map((slot, at) => ({ ...slot, start: begin + 15 * at, end: begin + 15 * at + 15 }));
      return { ...planned, slots: isOpen ? slots.slice(0, 4) : [] };
    }),
  });

describe('a day whose interviews follow the route', () => {
  it.each(['C0', 'C1'])('visits first the company where most people then have an interview: %s', async (host) => {
    const { days, isProven } = await planJoinedDay({ ...made, interviewsOn: slotsWhereFirst(host) });
    expect(firstHost(days[0]!.route)).toBe(host);
    expect(days[0]!.figures.withInterview).toBeGreaterThan(0);
    expect(isProven).toBe(false);
  });

  it('keeps to the order that was asked for', async () => {
    const [vehicle] = made.itinerary.vehicles;
    const itinerary = { ...made.itinerary, vehicles: [{ ...vehicle!, hostOrder: ['C1'] }] };
    const { days, compared } = await planJoinedDay({ ...made, itinerary, interviewsOn: slotsWhereFirst('C0') });
    expect(days.map(({ route }) => firstHost(route))).toEqual(['C1']);
    expect(compared).toBe(1);
  });

  it('has no days where no route is possible', async () => {
    const vehicles = made.itinerary.vehicles.map((vehicle) => ({ ...vehicle, dutyUntil: vehicle.dutyFrom + 30 }));
    const itinerary = { ...made.itinerary, vehicles };
    expect((await planJoinedDay({ ...made, itinerary, interviewsOn: slotsWhereFirst('C0') })).days).toEqual([]);
  });
});

import { audit } from '../../../src/platform/audit';
import { auditRules } from '../../../src/audit';
import {
  EventReader,
  SetVisitWishes,
  type EventProgramme,
  type VisitView,
  type WantedOfVisit,
} from '../../../src/modules/events';
import { UserReader, type UserView } from '../../../src/modules/identity';
import { DayPlanReader, InterviewReader } from '../../../src/modules/interviews';
import { PresenceReader, RegistrationReader } from '../../../src/modules/registrations';
import { startTestApp, type TestApp } from '../../support';
import { DayWorld } from './day-world';
import type { RandomDay } from './random-day';

const wanted: NonNullable<RandomDay['visits'][number]['wanted']> = {
  ...{ welcomeMinutes: 10, toursFirst: true, interviewMinutes: 15, breakMinutes: 0 },
  tours: { minutes: 20, guides: 1, largestGroup: 6 },
};
const visit = (changes: Partial<RandomDay['visits'][number]> = {}): RandomDay['visits'][number] => ({
  ...{ arriveFrom: '08:30', windowMinutes: 180, visitMinutes: 90, interviewers: 2, wanted },
  ...{ slotsAfter: 0, slotCount: 1, tourAfter: null },
  ...changes,
});
const person = (stop: string, at: number): RandomDay['people'][number] => ({
  ...{ stop, transport: 'bus', wishes: [at % 6, (at + 2) % 6], needs: [], latestReturn: null },
});
const dayOf = (changes: Partial<RandomDay>): RandomDay => ({
  ...{ shape: 'whole-group', vehicles: [{ seats: 20, wheelchairPlaces: 0 }], visits: [visit(), visit()] },
  people: Array.from({ length: 10 }, (_, at) => person(at % 2 === 0 ? 'herzele-station' : 'erpe-dorp', at)),
  ...{ hasGroups: false, later: { cancels: 0, moves: 1, to: 'lede-station' } },
  ...changes,
});
const twoBuses: RandomDay['vehicles'] = [
  { seats: 8, wheelchairPlaces: 0 },
  { seats: 8, wheelchairPlaces: 0 },
];

describe('a programme that follows the bus', () => {
  let test: TestApp;
  let world: DayWorld;
  let user: UserView;
  let number = 0;

  beforeAll(async () => {
    test = await startTestApp();
    world = await DayWorld.open(test);
    user = (await test.get(UserReader).byEmail('katrien@aalst.example'))!;
  });
  afterAll(() => test.close());

  const make = (day: RandomDay): Promise<string> => {
    number += 1;
    return world.make(day, 500 + number);
  };
  const programme = (eventId: string, asOf?: 'known' | 'next'): Promise<EventProgramme> =>
    test.get(EventReader).programme(eventId, asOf);
  const hoursOf = ({ visits }: EventProgramme): string[] =>
    visits.flatMap(({ name, slots, tours }) =>
      [...slots, ...tours].map(({ startsAt, endsAt }) => `${name} ${startsAt}-${endsAt}`),
    );
  const soundDay = async (eventId: string): Promise<void> => {
    expect(await world.walk(eventId)).toEqual([]);
    expect(await audit(test.dataSource, auditRules)).toEqual([]);
  };

  it.each([
    ['whole-group', dayOf({})],
    [
      'split-swap',
      dayOf({
        shape: 'split-swap',
        vehicles: twoBuses,
        visits: [visit({ visitMinutes: 90 }), visit({ visitMinutes: 90 })],
      }),
    ],
    ['drop-off', dayOf({ shape: 'drop-off', vehicles: twoBuses })],
  ])(
    'gives everybody of a %s day a tour with their own bus at every company, and interviews while they are there',
    async (_shape, day) => {
      const eventId = await make(day);
      expect(await world.planAndPublish(eventId)).toBeUndefined();
      await soundDay(eventId);
      const event = (await test.get(EventReader).anyById(eventId))!;
      const { visits, tourGroups } = await programme(eventId);
      const { presences } = await test.get(PresenceReader).ofEvent(event);
      const people = await test.get(RegistrationReader).participants(eventId);
      for (const { id, tourGroupId } of people) {
        for (const { visitId, from, until } of presences.get(id) ?? []) {
          const tours = visits
            .find((one) => one.id === visitId)!
            .tours.filter(({ groupIds }) => groupIds.includes(tourGroupId!));
          expect(tours).toHaveLength(1);
          expect(minutesOf(tours[0]!.startsAt)).toBeGreaterThanOrEqual(from + 10);
          expect(minutesOf(tours[0]!.endsAt)).toBeLessThanOrEqual(until);
        }
      }
      const vehiclesOfGroup = tourGroups.map(({ id }) => [
        ...new Set(
          people
            .filter(({ tourGroupId }) => tourGroupId === id)
            .flatMap((one) => presences.get(one.id)?.[0]?.vehicleId ?? []),
        ),
      ]);
      expect(vehiclesOfGroup.filter((vehicles) => vehicles.length > 1)).toEqual([]);
      expect((await test.get(InterviewReader).published(eventId)).length).toBeGreaterThan(people.length / 2);
    },
  );

  it('moves with the route, and people keep the hours they know until the day is published again', async () => {
    const eventId = await make(dayOf({}));
    expect(await world.planAndPublish(eventId)).toBeUndefined();
    const known = hoursOf(await programme(eventId));
    await test.sql(`UPDATE site_visit SET arrive_from = '10:00', arrive_until = '13:30' WHERE event_id = '${eventId}'`);
    await world.plan(eventId);
    const next = hoursOf(await programme(eventId, 'next'));
    expect(next).not.toEqual(known);
    expect(next.every((hour) => /1[0-9]:/.test(hour))).toBe(true);
    expect(hoursOf(await programme(eventId))).toEqual(known);
    expect(await world.publishRoute(eventId)).toBe('EVENT.INTERVIEWS_MOVE');
    expect(await world.publishInterviews(eventId)).toBe('INTERVIEWS.OTHER_ROUTE');
    expect(hoursOf(await programme(eventId))).toEqual(known);
    expect(await world.publish(eventId)).toBeUndefined();
    expect(hoursOf(await programme(eventId))).toEqual(next);
    await soundDay(eventId);
  });

  it('moves people to a group of the bus that takes them now, when that is published', async () => {
    const day = dayOf({
      shape: 'split-swap',
      vehicles: twoBuses,
      visits: [visit({ visitMinutes: 90 }), visit({ visitMinutes: 90 })],
    });
    const eventId = await make(day);
    expect(await world.planAndPublish(eventId)).toBeUndefined();
    const groupsOf = async (): Promise<(string | null)[]> =>
      (await test.get(RegistrationReader).participants(eventId)).map(({ tourGroupId }) => tourGroupId);
    const before = await groupsOf();
    // The buses change stops, by the choice of the coordinator.
    await test.sql(`UPDATE event_stop SET vehicle_id = (SELECT v.id FROM event_vehicle v WHERE v.event_id = event_stop.event_id
      AND v.id <> event_stop.route_vehicle_id) WHERE event_id = '${eventId}' AND route_vehicle_id IS NOT NULL`);
    await world.plan(eventId);
    expect(await groupsOf()).toEqual(before);
    expect(await world.publish(eventId)).toBeUndefined();
    const after = await groupsOf();
    expect(after.every((group) => group !== null)).toBe(true);
    expect(after).not.toEqual(before);
    await soundDay(eventId);
  });

  it('counts for every day that is compared the interviews at its own hours, and proves nothing of it', async () => {
    const eventId = await make(dayOf({}));
    for (let round = 0; round < 2; round += 1) {
      expect(await world.plan(eventId)).toBeUndefined();
      const event = (await test.get(EventReader).anyById(eventId))!;
      const day = (await test.get(DayPlanReader).ofEvent(user, event))!;
      const drafted = await test.get(InterviewReader).draft(eventId);
      expect(day.alternatives[0]!.figures.interviews).toBe(drafted.length);
      expect(drafted.length).toBeGreaterThan(5);
      expect([day.isStale, day.isProven]).toEqual([false, false]);
    }
  });

  it('leaves typed hours where they are, and lays out the rest beside them', async () => {
    const eventId = await make(dayOf({ visits: [visit(), visit({ wanted: null, slotsAfter: 30, slotCount: 4 })] }));
    const typed = (await programme(eventId)).visits.flatMap(({ slots }) => slots.map(({ id }) => id));
    expect(typed).toHaveLength(4);
    await world.planAndPublish(eventId);
    const { visits } = await programme(eventId);
    const [follows, stays] = [
      visits.find(({ wishes }) => wishes !== null)!,
      visits.find(({ wishes }) => wishes === null)!,
    ];
    expect(stays.slots.map(({ id }) => id)).toEqual(typed);
    expect(follows.slots.length).toBeGreaterThan(0);
    expect(follows.slots.every(({ stage }) => stage === 'published')).toBe(true);
    await soundDay(eventId);
  });

  it('goes when it is not wanted any more, and changes with what is wanted', async () => {
    const eventId = await make(dayOf({}));
    await world.plan(eventId);
    const set = async ({ id }: VisitView, of: WantedOfVisit | null): Promise<VisitView> => {
      await test.run(() => test.get(SetVisitWishes).execute({ user, eventId, visitId: id, wanted: of }));
      return (await programme(eventId)).visits.find((one) => one.id === id)!;
    };
    const [first] = (await programme(eventId)).visits;
    const hours = { interviewsFrom: null, interviewsUntil: null };
    const longer = await set(first!, { ...wanted, ...hours, interviewMinutes: 30, interviewers: 3 });
    expect(longer.slots.length).toBeGreaterThan(0);
    expect(
      longer.slots.every(
        ({ places, startsAt, endsAt }) => places === 3 && minutesOf(endsAt) - minutesOf(startsAt) === 30,
      ),
    ).toBe(true);
    expect(await set(first!, null)).toMatchObject({ slots: [], tours: [], wishes: null });
    expect(await audit(test.dataSource, auditRules)).toEqual([]);
  });
});

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

import { EventReader, EventSeats, type EventView } from '../../../src/modules/events';
import { UserReader, type UserView } from '../../../src/modules/identity';
import {
  AcceptSpareInterview,
  ChooseFilling,
  FillInterviews,
  InterviewReader,
  LatecomerReader,
  type Latecomer,
  type SpareInterview,
} from '../../../src/modules/interviews';
import { AnswerOffer, CancelRegistration, RegistrationReader } from '../../../src/modules/registrations';
import { Browser, startTestApp, type TestApp } from '../../support';
import { DayWorld } from '../day/day-world';
import type { RandomDay } from '../day/random-day';

const KATRIEN = 'katrien@aalst.example';
const PEOPLE = 3;

type Person = RandomDay['people'][number];

/** Hosts see first names: the same name at the same hour would be the same list. */
const latecomer = (): Person & { readonly firstName: string } => ({ ...someone(), firstName: 'Mia' });

const someone = (): Person => ({
  ...{ stop: 'aalst-station', transport: 'bus', wishes: [0], needs: [], latestReturn: null },
});

/** Three people for two moments of two places at their company: one place is left, at an hour at which the bus is there. */
function dayOf(shape: RandomDay['shape']): RandomDay {
  const visit = {
    windowMinutes: 60,
    visitMinutes: 90,
    interviewers: 2,
    tourAfter: null,
    wanted: null,
    slotsAfter: 60,
    slotCount: 2,
  } as const;
  const vehicle = { seats: 20, wheelchairPlaces: 0 } as const;
  const vehicles = shape === 'split-swap' ? [vehicle, vehicle] : [vehicle];
  return {
    shape,
    vehicles,
    visits: [
      { ...visit, arriveFrom: '09:00' },
      { ...visit, arriveFrom: '11:30' },
    ],
    people: Array.from({ length: PEOPLE }, someone),
    hasGroups: false,
    later: { cancels: 0, moves: 0, to: 'aalst-station' },
  };
}

describe('people who get a seat after the interviews were published', () => {
  let test: TestApp;
  let world: DayWorld;
  let user: UserView;
  let katrien: Browser;
  let days = 0;

  beforeAll(async () => {
    test = await startTestApp();
    world = await DayWorld.open(test);
    user = (await test.get(UserReader).byEmail(KATRIEN))!;
    katrien = await test.signedIn(KATRIEN);
  });
  afterEach(() => jest.restoreAllMocks());
  afterAll(async () => {
    expect(await test.audit()).toEqual([]);
    await test.close();
  });

  async function published(shape: RandomDay['shape']): Promise<EventView> {
    days += 1;
    const eventId = await world.make(dayOf(shape), days);
    expect(await world.planAndPublish(eventId)).toBeUndefined();
    return (await test.get(EventReader).anyById(eventId))!;
  }

  const latecomers = (event: EventView): Promise<Latecomer[]> => test.get(LatecomerReader).ofEvent(event);

  async function spareOf(event: EventView, registrationId: string): Promise<SpareInterview> {
    const found = (await latecomers(event)).find((one) => one.registrationId === registrationId);
    return found!.spare!;
  }

  const accept = ({ id: eventId }: EventView, spare: SpareInterview): Promise<void> =>
    test.run(() => test.get(AcceptSpareInterview).execute({ user, eventId, ...spare }));

  async function interviewsOf({ id }: EventView): Promise<string[]> {
    return (await test.get(InterviewReader).published(id))
      .filter(({ state }) => state !== 'not-held')
      .map(({ registrationId, slotId, vacancyId, place }) => [registrationId, vacancyId, slotId, place].join(' '));
  }

  const messagesTo = async (recipientId: string): Promise<string[]> =>
    (await test.sql<{ kind: string }>('SELECT kind FROM message WHERE recipient_id = ?', [recipientId])).map(
      ({ kind }) => kind,
    );

  const hostLists = async ({ id }: EventView): Promise<number> =>
    (await test.sql(`SELECT id FROM message WHERE subject_id = ? AND kind = 'host-slot-list'`, [id])).length;

  const others = (all: readonly string[], registrationId: string): string[] =>
    all.filter((line) => !line.startsWith(registrationId));

  /** Accepts the proposal and looks at all that follows from it. */
  async function expectOneMore(event: EventView, registrationId: string): Promise<void> {
    const before = await interviewsOf(event);
    const [lists, spare] = [await hostLists(event), await spareOf(event, registrationId)];
    await accept(event, spare);
    const after = await interviewsOf(event);
    expect(others(after, registrationId)).toEqual(before);
    expect(after).toHaveLength(before.length + 1);
    expect(await world.walk(event.id)).toEqual([]);
    expect(await latecomers(event)).toEqual([]);
    expect(await messagesTo(registrationId)).toContain('timetable');
    expect(await hostLists(event)).toBeGreaterThan(lists);
    const people = await test.get(RegistrationReader).participants(event.id);
    for (const { id } of people.filter((one) => one.id !== registrationId)) {
      expect(await messagesTo(id)).not.toContain('changes');
    }
  }

  describe.each(['whole-group', 'split-swap', 'drop-off'] as const)('on a day of the shape %s', (shape) => {
    it('who comes in the place of somebody else is proposed the best interview that moves nobody', async () => {
      const event = await published(shape);
      const [leaving] = await test.get(RegistrationReader).participants(event.id);
      const coming = await world.substitute(leaving!.id, latecomer(), event.id, days * 100 + 50);
      await expectOneMore(event, coming);
    });

    it('who is promoted from the waiting list is proposed one once the offer is accepted', async () => {
      const event = await published(shape);
      await test.sql('UPDATE event SET own_limit = ?, participant_limit = ? WHERE id = ?', [PEOPLE, PEOPLE, event.id]);
      const waiting = await world.refer(latecomer(), event.id, days * 100 + 50);
      expect(waiting.state).toBe('waiting');
      const [leaving] = await test.get(RegistrationReader).participants(event.id);
      const actor = { type: 'user', user } as const;
      await test.run(() =>
        test.get(CancelRegistration).execute({ actor, registrationId: leaving!.id, reason: 'by-participant' }),
      );
      expect(await latecomers(event)).toEqual([]);
      await test.run(() => test.get(AnswerOffer).execute({ actor, registrationId: waiting.id, answer: 'accept' }));
      await expectOneMore(event, waiting.id);
    });
  });

  it('the board and the overview show it, and one click publishes it', async () => {
    const event = await published('whole-group');
    const { id } = await world.refer(latecomer(), event.id, days * 100 + 50);
    const spare = await spareOf(event, id);
    const words = /Voor Mia Deelnemer \d+ is er een gesprek om \d+\.\d\d u bij .+ dat niemand verplaatst\./;
    expect((await katrien.get(`/evenementen/${event.code}/gesprekken`)).text).toMatch(words);
    expect((await katrien.get(`/evenementen/${event.code}`)).text).toContain('Neem het aan bij "Gesprekken".');
    const { registrationId, vacancyId, slotId } = spare;
    const done = await katrien.post(`/evenementen/${event.code}/gesprekken/erbij`, {
      ...{ registrationId, vacancyId, slotId },
    });
    expect(done.text).toContain('Het gesprek is gepubliceerd.');
    expect(done.text).toContain('Iedereen met een plaats stond al in het plan.');
    expect(await test.get(InterviewReader).ofRegistration(id)).toHaveLength(1);
  });

  it('when nothing is left the coordinator reads why', async () => {
    const event = await published('whole-group');
    const [first, second] = [
      await world.refer(latecomer(), event.id, days * 100 + 50),
      await world.refer(latecomer(), event.id, days * 100 + 51),
    ];
    await accept(event, await spareOf(event, first.id));
    expect(await latecomers(event)).toMatchObject([{ registrationId: second.id, spare: null }]);
    const board = await katrien.get(`/evenementen/${event.code}/gesprekken`);
    expect(board.text).toMatch(/is er geen gesprek dat niemand verplaatst\. .*alle plaatsen vastgezet voor anderen/);
  });

  it('the answer can be no: the question goes, nobody is written to, and nothing is given by itself any more', async () => {
    const event = await published('whole-group');
    const { id: registrationId } = await world.refer(latecomer(), event.id, days * 100 + 50);
    const [spare, before] = [await spareOf(event, registrationId), await messagesTo(registrationId)];
    const board = `/evenementen/${event.code}/gesprekken`;
    expect((await katrien.get(board)).html).toContain('aria-label="Geef Mia');
    const done = await katrien.post(`${board}/zonder`, { registrationId });
    expect(done.text).toContain('Iedereen met een plaats stond al in het plan.');
    expect(done.text).toMatch(/Zonder gesprek.*Mia.*De regisseur koos voor geen gesprek\./s);
    expect(await messagesTo(registrationId)).toEqual(before);
    await test.run(() => test.get(ChooseFilling).execute({ user, eventId: event.id, byItself: true }));
    await test.get(FillInterviews).fill();
    expect(await test.get(InterviewReader).ofRegistration(registrationId)).toEqual([]);
    const late = await katrien.post(`${board}/zonder`, { registrationId });
    expect([late.status, late.text]).toEqual([409, expect.stringContaining('heeft intussen een gesprek')]);
    await expect(accept(event, spare)).rejects.toMatchObject({ code: 'INTERVIEWS.NOT_SPARE' });
  });

  it('is given by itself only where the coordinator switched that on', async () => {
    const event = await published('whole-group');
    const { id } = await world.refer(latecomer(), event.id, days * 100 + 50);
    await test.get(FillInterviews).fill();
    expect(await test.get(InterviewReader).ofRegistration(id)).toEqual([]);
    const on = { user, eventId: event.id };
    await test.run(() => test.get(ChooseFilling).execute({ ...on, byItself: true }));
    await test.get(FillInterviews).fill();
    expect(await test.get(InterviewReader).ofRegistration(id)).toHaveLength(1);
    await test.run(() => test.get(ChooseFilling).execute({ ...on, byItself: false }));
  });

  describe('two coordinators who give the last moment to two people', () => {
    async function race(): Promise<{ readonly event: EventView; readonly answers: PromiseSettledResult<void>[] }> {
      const event = await published('whole-group');
      const people = [
        await world.refer(latecomer(), event.id, days * 100 + 50),
        await world.refer(latecomer(), event.id, days * 100 + 51),
      ];
      const spares = await Promise.all(people.map(({ id }) => spareOf(event, id)));
      expect(new Set(spares.map(({ slotId }) => slotId)).size).toBe(1);
      return { event, answers: await Promise.allSettled(spares.map((spare) => accept(event, spare))) };
    }

    const refusals = (answers: readonly PromiseSettledResult<void>[]): unknown[] =>
      answers
        .filter((answer): answer is PromiseRejectedResult => answer.status === 'rejected')
        .map((answer): unknown => answer.reason);

    it('one gets it, the other hears that it is gone', async () => {
      for (let round = 0; round < 5; round += 1) {
        const { event, answers } = await race();
        expect(refusals(answers)).toMatchObject([{ code: 'INTERVIEWS.NOT_SPARE' }]);
        expect(await interviewsOf(event)).toHaveLength(PEOPLE + 1);
      }
    });

    it('without the lock the key of the places refuses the second', async () => {
      const seats = test.get(EventSeats);
      jest.spyOn(seats, 'lock').mockImplementation((eventId) => seats.look(eventId));
      let byKey = 0;
      for (let round = 0; round < 5; round += 1) {
        const { event, answers } = await race();
        byKey += refusals(answers).filter((error) => !/NOT_SPARE/.test(JSON.stringify(error))).length;
        expect(await interviewsOf(event)).toHaveLength(PEOPLE + 1);
      }
      expect(byKey).toBeGreaterThan(0);
    });
  });
});

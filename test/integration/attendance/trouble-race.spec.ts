import { EventReader, EventSeats, VisitTimesRepository, type VisitView } from '../../../src/modules/events';
import { publishDay, startTestApp, type Browser, type PublishedDay, type TestApp } from '../../support';

const PAGE = '/evenementen/HNJ-2027-01/dag';
const RIVALS = 6;

describe('coordinators who accept the same proposal at once', () => {
  let app: TestApp;
  let day: PublishedDay;
  let coordinators: readonly Browser[];

  beforeAll(async () => {
    app = await startTestApp();
    day = await publishDay(app);
    coordinators = await Promise.all(Array.from({ length: RIVALS }, () => app.signedIn('katrien@aalst.example')));
    app.clock.moveTo('2027-03-11T08:00:00+01:00');
  }, 120_000);
  afterEach(() => jest.restoreAllMocks());
  afterAll(async () => {
    expect((await app.audit()).filter(({ code }) => !code.startsWith('MESSAGES'))).toEqual([]);
  });
  afterAll(() => app.close());

  const visit = async (): Promise<VisitView> =>
    (await app.get(EventReader).programme(day.event.id)).visits.find(({ name }) => name.startsWith('Vriesgroente'))!;
  const placesOf = ({ slots }: VisitView): number => slots.reduce((sum, { places }) => sum + places, 0);

  /** Everybody looks at what one interviewer less means, and then all say yes; how many were told that it is done. */
  const allAccept = async (from: string): Promise<{ done: number; refused: number }> => {
    const query = { visitId: (await visit()).id, kind: 'fewer-interviewers', from, fewer: '1' };
    const { html } = await coordinators[0]!.get(`${PAGE}/tegenslag?${new URLSearchParams(query).toString()}`);
    const fingerprint = /name="fingerprint" value="([0-9a-f]{64})"/.exec(html)![1]!;
    const answers = await Promise.all(
      coordinators.map((coordinator) => coordinator.post(`${PAGE}/uitval`, { ...query, fingerprint })),
    );
    return {
      done: answers.filter(({ text }) => text.includes('Het is uitgevoerd.')).length,
      refused: answers.filter(({ status }) => status === 409).length,
    };
  };

  it('carries it out once, and tells the others that it is another one by now', async () => {
    const before = await visit();
    const began = jest.spyOn(app.get(VisitTimesRepository), 'change');
    expect(await allAccept('10:15')).toEqual({ done: 1, refused: RIVALS - 1 });
    const fewer = before.slots.filter(({ startsAt, places }) => startsAt >= '10:15' && places > 0).length;
    expect(placesOf(await visit())).toBe(placesOf(before) - fewer);
    expect(began).toHaveBeenCalledTimes(1);
  });

  it('would begin to carry it out more than once without the lock', async () => {
    const began = jest.spyOn(app.get(VisitTimesRepository), 'change');
    let arrived = 0;
    let openGate: () => void;
    const gate = new Promise<void>((resolve) => (openGate = resolve));
    jest.spyOn(app.get(EventSeats), 'lock').mockImplementation(async (eventId) => {
      const event = await app.get(EventReader).anyById(eventId);
      if (!event) throw new Error('no event');
      arrived += 1;
      if (arrived >= RIVALS) openGate();
      await gate;
      return { ...event, tourGroups: [], division: null };
    });
    await allAccept('09:30');
    expect(began.mock.calls.length).toBeGreaterThan(1);
  });
});

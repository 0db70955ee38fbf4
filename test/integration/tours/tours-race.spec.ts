import { ArrangeTourGroups, EventReader, EventSeats } from '../../../src/modules/events';
import { UserReader } from '../../../src/modules/identity';
import { TourPlanReader } from '../../../src/modules/interviews';
import { startTestApp, type Browser, type TestApp } from '../../support';
import { tourTerms } from './tour-terms';

const TOURS = '/evenementen/HNJ-2027-01/rondleidingen';
const RIVALS = 6;

describe('coordinators who accept the same tours at once', () => {
  let app: TestApp;
  let eventId: string;
  let coordinators: readonly Browser[];

  beforeAll(async () => {
    app = await startTestApp();
    const user = (await app.get(UserReader).byEmail('katrien@aalst.example'))!;
    eventId = (await app.get(EventReader).byIdOrCode(user.associationId, 'HNJ-2027-01')).id;
    coordinators = await Promise.all(Array.from({ length: RIVALS }, () => app.signedIn('katrien@aalst.example')));
  }, 120_000);
  afterEach(() => jest.restoreAllMocks());
  afterAll(async () => {
    expect(await app.audit()).toEqual([]);
  });
  afterAll(() => app.close());

  const propose = async (minutes: string): Promise<void> => {
    await coordinators[0]!.post(`${TOURS}/stel-voor`, await tourTerms(app, eventId, [minutes, '2', '12']));
  };

  /** All say yes to the same proposal; how many were told that it is done, and how many that somebody was first. */
  const allAccept = async (minutes: string): Promise<{ done: number; refused: number }> => {
    await propose(minutes);
    const proposalId = (await app.get(TourPlanReader).ofEvent(eventId)).proposed!.id;
    const answers = await Promise.all(coordinators.map((one) => one.post(`${TOURS}/aanvaard`, { proposalId })));
    return {
      done: answers.filter(({ text }) => text.includes('De rondleidingen zijn aangepast.')).length,
      refused: answers.filter(({ status }) => status === 409).length,
    };
  };

  it('carries it out once, and tells the others who was first', async () => {
    const began = jest.spyOn(app.get(ArrangeTourGroups), 'execute');
    expect(await allAccept('25')).toEqual({ done: 1, refused: RIVALS - 1 });
    expect(began).toHaveBeenCalledTimes(1);
  });

  it('would begin to carry it out more than once without the lock', async () => {
    const began = jest.spyOn(app.get(ArrangeTourGroups), 'execute');
    let arrived = 0;
    let openGate: () => void;
    const gate = new Promise<void>((resolve) => (openGate = resolve));
    const lock = app.get(EventSeats).lock.bind(app.get(EventSeats));
    jest.spyOn(app.get(EventSeats), 'lock').mockImplementation(async (id) => {
      arrived += 1;
      // The first is the proposal itself.
      if (arrived === 1) return lock(id);
      if (arrived > RIVALS) openGate();
      await gate;
      const event = await app.get(EventReader).anyById(id);
      if (!event) throw new Error('no event');
      return { ...event, tourGroups: [], division: null };
    });
    await allAccept('20');
    expect(began.mock.calls.length).toBeGreaterThan(1);
  });

  it('are another day once a company takes no part: neither accepted nor taken back', async () => {
    jest.restoreAllMocks();
    const [coordinator] = coordinators;
    const removeFirst = async (): Promise<void> => {
      const { visits } = await app.get(EventReader).programme(eventId);
      const id = visits.find(({ kind }) => kind === 'host')!.id;
      await coordinator!.post('/evenementen/HNJ-2027-01/programma/bezoek/weg', { id });
    };
    await propose('25');
    const { proposed } = await app.get(TourPlanReader).ofEvent(eventId);
    await removeFirst();
    const late = await coordinator!.post(`${TOURS}/aanvaard`, { proposalId: proposed!.id });
    expect(late.status).toBe(409);
    expect(late.text).toContain('Vraag een nieuw voorstel');
    expect(await allAccept('15')).toEqual({ done: 1, refused: RIVALS - 1 });
    const { accepted } = await app.get(TourPlanReader).ofEvent(eventId);
    await removeFirst();
    const undone = await coordinator!.post(`${TOURS}/ongedaan`, { acceptedId: accepted!.id });
    expect(undone.status).toBe(409);
    expect(undone.text).toContain('Terugdraaien kan niet meer');
  });
});

import { EventReader } from '../../../src/modules/events';
import { startTestApp, type Browser, type TestApp } from '../../support';

const BOARD = '/evenementen/HNJ-2027-01/gesprekken';

describe('an interpreter who rides along', () => {
  let app: TestApp;
  let coordinator: Browser;

  beforeAll(async () => {
    app = await startTestApp();
    coordinator = await app.signedIn('katrien@aalst.example');
  });
  afterEach(async () => expect(await app.audit()).toEqual([]));
  afterAll(() => app.close());

  const seats = async (): Promise<number> => {
    const [event] = await app.sql<{ id: string }>('SELECT id FROM event');
    return (await app.get(EventReader).anyById(event!.id))!.busSeats;
  };
  const add = (name: string, rides: Record<string, string>) =>
    coordinator.post(`${BOARD}/tolken`, { name, languages: 'Dari, Pashto', ...rides });
  const remove = async (name: string): Promise<void> => {
    const [row] = await app.sql<{ id: string }>('SELECT id FROM event_interpreter WHERE name = ?', [name]);
    await coordinator.post(`${BOARD}/tolken/${row!.id}/weg`);
  };

  it('takes a seat that participants cannot have, and gives it back', async () => {
    const before = await seats();
    expect((await add('Nasim', { rides: '1' })).text).toContain('Nasim: Dari, Pashto (rijdt mee)');
    expect(await seats()).toBe(before - 1);
    await add('Laila', {});
    expect(await seats()).toBe(before - 1);
    await remove('Nasim');
    await remove('Laila');
    expect(await seats()).toBe(before);
  });

  it('is refused when all seats are taken, and then nothing is kept', async () => {
    const [event] = await app.sql<{ busSeats: number }>('SELECT bus_seats AS busSeats FROM event');
    await app.sql(
      'UPDATE event SET staff_seats = staff_seats + bus_seats, bus_seats = 0, own_limit = 0, participant_limit = 0',
    );
    const rows = () => app.sql<object>('SELECT id FROM event_interpreter');
    await app.sql(
      'UPDATE event SET staff_seats = staff_seats - 1, bus_seats = 1, own_limit = 1, participant_limit = 1',
    );
    await app.sql('UPDATE event SET bus_seats_taken = 1');
    const answer = await add('Nasim', { rides: '1' });
    expect(answer.status).toBe(409);
    expect(await rows()).toEqual([]);
    await app.sql(
      'UPDATE event SET bus_seats_taken = 0, staff_seats = 3, bus_seats = ?, own_limit = 36, participant_limit = 36',
      [event!.busSeats],
    );
  });
});

import { RegionReader } from '../../../src/modules/companies';
import { UserReader, type UserView } from '../../../src/modules/identity';
import { startTestApp, type Browser, type TestApp } from '../../support';
import { addOtherAssociation } from '../events/other-association';

const NEW = {
  name: 'Mere café De Kroon',
  municipalityNis: '41082',
  address: 'Marktplein 1, 9420 Mere',
  landmark: 'Voor de deur van het café.',
  location: '50.9225 3.9701',
  accuracyMetres: '20',
  stepFree: 'ja',
};

describe('the pages of pick-up stops', () => {
  let test: TestApp;
  let user: UserView;
  let coordinator: Browser;

  beforeAll(async () => {
    test = await startTestApp({ scenario: 'draft' });
    user = (await test.get(UserReader).byEmail('katrien@aalst.example'))!;
    coordinator = await test.signedIn(user.email);
  });
  afterAll(() => test.close());

  const stop = async (code: string) =>
    (await test.get(RegionReader).pickupStops(user.associationId)).find((candidate) => candidate.code === code);

  it('list every stop with its municipality, and mark the doubtful ones', async () => {
    const page = await coordinator.get('/opstapplaatsen');
    const stops = await test.get(RegionReader).pickupStops(user.associationId);
    const doubtful = stops.filter(({ accuracyMetres }) => accuracyMetres > 300).length;
    expect(doubtful).toBeGreaterThan(0);
    expect(page.text.match(/nakijken op de kaart/g)).toHaveLength(doubtful);
    expect(page.text).toContain(`Van ${doubtful} haltes is de plaats niet zeker.`);
    expect(page.text).toContain('Erpe-Mere');
  });

  it('change where a stop is', async () => {
    const { id, latitude } = (await stop('aalst-station'))!;
    const form = await coordinator.get(`/opstapplaatsen/${id}`);
    expect(form.html).toContain(`value="${latitude}, `);
    const wrong = await coordinator.post(`/opstapplaatsen/${id}`, { ...NEW, location: 'ergens' });
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain('value="Voor de deur van het café."');
    await coordinator.post(`/opstapplaatsen/${id}`, { ...NEW, stepFree: [] });
    expect(await stop('aalst-station')).toMatchObject({
      name: 'Aalst station',
      municipalityNis: '41002',
      landmark: 'Voor de deur van het café.',
      latitude: 50.9225,
      accuracyMetres: 20,
      accuracyNote: '',
      stepFree: false,
    });
  });

  it('add a stop, once per name', async () => {
    const empty = await coordinator.post('/opstapplaatsen', { ...NEW, name: '', municipalityNis: '' });
    expect(empty.status).toBe(422);
    expect(empty.text).toContain('Geef de halte een naam.');
    expect(empty.text).toContain('Kies een gemeente uit de lijst.');
    const unknown = await coordinator.post('/opstapplaatsen', { ...NEW, municipalityNis: '99999' });
    expect([unknown.status, unknown.text]).toEqual([422, expect.stringContaining('Kies een gemeente uit de lijst.')]);
    expect((await coordinator.post('/opstapplaatsen', NEW)).text).toContain('Bewaard.');
    expect(await stop('mere-cafe-de-kroon')).toMatchObject({ name: 'Mere café De Kroon', stepFree: true });
    const again = await coordinator.post('/opstapplaatsen', NEW);
    expect([again.status, again.text]).toEqual([409, expect.stringContaining('Er is al een halte')]);
  });

  it("do not exist for another association's coordinator, nor for counsellors", async () => {
    const other = await test.signedIn(await addOtherAssociation(test));
    const before = (await stop('mere-cafe-de-kroon'))!;
    expect((await other.get(`/opstapplaatsen/${before.id}`)).status).toBe(404);
    expect((await other.post(`/opstapplaatsen/${before.id}`, { ...NEW, landmark: 'x' })).status).toBe(404);
    expect((await other.get('/opstapplaatsen')).text).not.toContain('De Kroon');
    expect(await stop('mere-cafe-de-kroon')).toEqual(before);
    expect((await (await test.signedIn('els@vdab.example')).get('/opstapplaatsen')).status).toBe(403);
  });
});

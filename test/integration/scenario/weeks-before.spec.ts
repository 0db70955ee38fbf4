import { demoScenario } from '../../../src/demo/scenario';
import { UserReader } from '../../../src/modules/identity';
import {
  CarryOutCancellations,
  ExpireOffers,
  ReferJobseeker,
  referralSchema,
  RegistrationReader,
  type ReferralResult,
  type RegistrationView,
} from '../../../src/modules/registrations';
import { scenarioPeople, type Browser, type PageAnswer, type ScenarioPeople, type TestApp } from '../../support';
import { LiveProduct, type Correspondence } from './live-product';

const EVENT = '/evenementen/HNJ-2027-01';
const WAITING = ['P29', 'P33', 'P37', 'P45'];
/** What nobody may read on a phone that is shared. */
const OF_A_JOB = /job|bedrijf|gesprek|vacature|inpakker|schoonmaak|Vriesgroente/i;
const codes = demoScenario.people.map(({ code }) => code);

const demo = (code: string) => demoScenario.people.find((person) => person.code === code)!;

describe('the weeks before the day, with every page and message', () => {
  let live: LiveProduct;
  let app: TestApp;
  let coordinator: Browser;
  let people: ScenarioPeople;

  beforeAll(async () => {
    live = await LiveProduct.start();
    app = live.app;
    coordinator = await app.signedIn('katrien@aalst.example');
  }, 60_000);
  afterAll(async () => expect(await app.audit()).toEqual([]));
  afterAll(() => live.close());

  const refer = async (code: string, changes: Readonly<Record<string, string>> = {}): Promise<ReferralResult> => {
    const counsellor = (await app.get(UserReader).byEmail(demo(code).referrer))!;
    const referral = referralSchema.parse({ ...demo(code), ...changes, code: undefined, referrer: undefined });
    const result = await app.run(() =>
      app.get(ReferJobseeker).execute({ user: counsellor, eventId: demoScenario.eventCode, referral }),
    );
    people = await scenarioPeople(app);
    return result;
  };
  const person = async (code: string): Promise<RegistrationView> =>
    (await app.get(RegistrationReader).byId(people.idOf(code)))!;
  const counsellorSays = async (code: string, path: string, form = {}): Promise<PageAnswer> =>
    (await app.signedIn(demo(code).referrer)).post(`/mijn-mensen/${people.idOf(code)}${path}`, form);
  const accept = (code: string): Promise<PageAnswer> => counsellorSays(code, '/aanbod', { answer: 'accept' });
  const correspondence = (code: string): Promise<Correspondence> => live.correspondenceWith(people.idOf(code));
  /** Tasks of the counsellor of this person. */
  const tasksOf = async (code: string): Promise<readonly string[]> =>
    (await live.correspondenceWith((await person(code)).counsellorId)).tasks;
  const sent = async (kind: string): Promise<number> =>
    (await app.sql<object>("SELECT id FROM message WHERE kind = ? AND state = 'sent'", [kind])).length;
  /** Until when the open offer can be answered, local time. */
  const offerEnds = async (code: string): Promise<string | undefined> => {
    const offer = await app.get(RegistrationReader).openOffer(people.idOf(code));
    return offer && new Date(offer.expiresAt.getTime() + 3_600_000).toISOString().slice(0, 16);
  };

  it('26 January: P06 cannot be sure of a seat while there is no wheelchair place, and the coordinator sees why', async () => {
    await live.at('2027-01-26', '09:30');
    for (const code of ['P01', 'P02', 'P03', 'P04', 'P05'])
      expect(await refer(code)).toMatchObject({ state: 'seated' });
    const koen = await refer('P06', { transport: 'bus' });
    expect(koen).toMatchObject({ state: 'waiting', waitingReason: 'no-wheelchair-place' });
    for (const page of [EVENT, `${EVENT}/deelnemers`]) {
      expect((await coordinator.get(page)).text).toContain(
        '1 deelnemer met rolstoelplaats, 0 plaatsen vrij. Regel een taxi of kies een andere bus.',
      );
    }
    const refused = await counsellorSays('P06', '/bevestigen');
    expect(refused.status).toBe(409);
    expect(refused.text).toContain('Dat kan nu niet. De status van deze persoon is: op de wachtlijst.');
    await live.deliver();
    expect((await correspondence('P06')).mails.at(-1)).toContain('Er is nu nog geen plaats voor jou.');
    expect(await person('P06')).toMatchObject({ state: 'waiting' });
  });

  it('28 January: with a taxi P06 has a seat, in the group of the others, and can be confirmed', async () => {
    await live.at('2027-01-28', '10:00');
    await coordinator.post(`${EVENT}/deelnemers/${people.idOf('P06')}/vervoer`, { transport: 'taxi' });
    expect((await coordinator.get(EVENT)).text).not.toContain('deelnemer met rolstoelplaats');
    const { tourGroupId } = await person('P01');
    expect(await person('P06')).toMatchObject({ state: 'seated', transport: 'taxi', busSeats: 0, tourGroupId });
    expect((await counsellorSays('P06', '/bevestigen')).text).toContain('De bevestiging is bewaard.');
    const stairs = 'De rondleiding bij Vriesgroente Tragel (fictief) is niet toegankelijk: er zijn trappen.';
    expect((await coordinator.get(`${EVENT}/deelnemers/${people.idOf('P06')}`)).text).toContain(stairs);
    const els = await app.signedIn(demo('P06').referrer);
    expect((await els.get(`/mijn-mensen/${people.idOf('P06')}`)).text).toContain(stairs);
    expect((await els.get(`/mijn-mensen/${people.idOf('P01')}`)).text).not.toContain('trappen');
    await live.deliver();
    const { mails } = await correspondence('P06');
    expect(mails.at(-1)).toContain('Je komt met de taxi. Els spreekt het uur met je af.');
  });

  it('2 February: everybody is referred, P10 with a wish that cannot be given, and a shared phone hears nothing of a job', async () => {
    await live.at('2027-02-02', '10:00');
    const rest = codes.filter((code) => code > 'P06' && !WAITING.includes(code));
    const results = new Map<string, ReferralResult>();
    for (const code of [...rest, ...WAITING]) results.set(code, await refer(code));
    expect(rest.filter((code) => results.get(code)!.state !== 'seated')).toEqual([]);
    expect(WAITING.map((code) => results.get(code)!.waitingPosition)).toEqual([1, 2, 3, 4]);
    expect(results.get('P10')!.warnings).toEqual(['V2 heftruckchauffeur: attest heftruck ontbreekt']);
    await live.deliver();
    const { sms, mails } = await correspondence('P14');
    expect(sms).toHaveLength(1);
    expect(sms[0]).toMatch(/^Dag Ionut\. Je hebt een plaats op do 11 maart\./);
    expect(sms[0]).not.toMatch(OF_A_JOB);
    expect(mails).toEqual([]);
  });

  it('15 February: the counsellor of P10 reads why V2 is impossible, beside the second wish', async () => {
    await live.at('2027-02-15', '10:00');
    const tom = await app.signedIn(demo('P10').referrer);
    const { text } = await tom.get(`/mijn-mensen/${people.idOf('P10')}`);
    expect(text).toContain('V2 heftruckchauffeur: attest heftruck ontbreekt');
    expect(text).toContain('V2 heftruckchauffeur, V4 orderpicker');
  });

  it('5 March 11.20: P11 has a job and hears nothing more; P29 has 24 hours and a language that nobody speaks', async () => {
    await live.at('2027-03-04', '10:00');
    const before = await correspondence('P11');
    expect(before.mails).toHaveLength(2);
    await live.at('2027-03-05', '11:20');
    await counsellorSays('P11', '/werk');
    await live.deliver();
    expect(await person('P11')).toMatchObject({ state: 'cancelled', cancelReason: 'hired-elsewhere' });
    expect((await correspondence('P11')).waiting).toEqual([]);
    expect(await offerEnds('P29')).toBe('2027-03-06T11:20');
    expect((await correspondence('P29')).sms.at(-1)).toContain('Bel 053 00 00 22 tot za 6 maart, 11.15 u.');
    await live.at('2027-03-05', '15:00');
    await accept('P29');
    expect(await person('P29')).toMatchObject({ state: 'seated' });
    expect((await coordinator.get(`${EVENT}/gesprekken`)).text).toContain('Er is geen tolk voor Frans.');
  });

  it('8 March 8.05: P24 is ill and says so by the link in the mail; P33 takes the seat', async () => {
    await live.at('2027-03-08', '08:05');
    const own = /http:\/\/[^/]+(\/mijn-dag\/\S+\/afzeggen)/.exec((await correspondence('P24')).mails.at(-1)!)![1]!;
    expect((await app.visitor().get(own)).text).toContain('Ja, ik kom niet');
    expect(await person('P24')).toMatchObject({ state: 'seated' });
    await app.visitor().post(own);
    await live.deliver();
    expect(await person('P24')).toMatchObject({ state: 'cancelled', cancelReason: 'by-participant' });
    expect((await correspondence('P24')).mails.at(-1)).toContain(
      'Bedankt dat je het liet weten. Nu kan iemand anders mee.',
    );
    expect((await correspondence('P24')).waiting).toEqual([]);
    expect(await offerEnds('P33')).toBe('2027-03-09T08:05');
    await live.at('2027-03-08', '09:05');
    await accept('P33');
    expect(await person('P33')).toMatchObject({ state: 'seated' });
  });

  it('10 March 9.02: P35 is signed off, which holds from 9.12; P37 has until noon, P45 until the plan is frozen', async () => {
    await live.at('2027-03-08', '10:00');
    expect([await sent('reminder-7'), await sent('reminder-3')]).toEqual([36, 36]);
    await live.at('2027-03-10', '09:02');
    await coordinator.post(`${EVENT}/deelnemers/${people.idOf('P35')}/afzeggen`, { reason: 'by-participant' });
    await live.deliver();
    expect(await offerEnds('P37')).toBeUndefined();
    await live.at('2027-03-10', '09:12');
    expect(await app.run(() => app.get(CarryOutCancellations).execute())).toBe(1);
    await live.deliver();
    expect(await offerEnds('P37')).toBe('2027-03-10T12:00');
    const [call, ...more] = await tasksOf('P37');
    expect(more).toEqual([]);
    expect(call).toContain('Bel Gul Ahmadzai met een tolk Pashto: er is een plaats vrij');
    expect(call).toContain('Dat kan ten laatste op woensdag 10 maart 2027 om 12.00 u.');
    await live.at('2027-03-10', '10:00');
    expect(await sent('reminder-1')).toBe(35);
    await live.at('2027-03-10', '11:59');
    expect(await app.run(() => app.get(ExpireOffers).execute())).toBe(0);
    await live.at('2027-03-10', '12:00');
    expect(await app.run(() => app.get(ExpireOffers).execute())).toBe(1);
    await live.deliver();
    expect(await person('P37')).toMatchObject({ state: 'waiting', waitingReason: 'offer-lapsed' });
    const kindly = 'Gul Ahmadzai: de plaats is nu voor iemand anders';
    expect((await tasksOf('P37')).at(-1)).toMatch(new RegExp(`${kindly}.*blijft op de wachtlijst.*geen gevolgen`, 's'));
    expect(await offerEnds('P45')).toBe('2027-03-10T16:00');
    expect((await correspondence('P45')).sms.at(-1)).toContain('tot wo 10 maart, 16.00 u.');
    await live.at('2027-03-10', '13:30');
    await accept('P45');
    await live.deliver();
    expect((await correspondence('P45')).sms.at(-1)).toContain("Je hebt een plaats bij Hop 'n Job op do 11 maart.");
  });

  it('ends with the 36 people of the scenario, and P37 still waiting', async () => {
    const left = ['P11', 'P24', 'P35', 'P37'];
    const [reader, { id }] = [app.get(RegistrationReader), people.event];
    const expected = codes.filter((code) => !left.includes(code));
    expect((await reader.participants(id)).map((one) => people.codeOf(one.id)).sort()).toEqual(expected.sort());
    expect(expected).toHaveLength(36);
    expect((await reader.waitingList(id)).map((one) => people.codeOf(one.id))).toEqual(['P37']);
    // Who found work hears that the place is gone, and nothing after that.
    expect((await correspondence('P11')).mails).toHaveLength(3);
    const shared = (await correspondence('P14')).sms;
    expect(shared).toHaveLength(4);
    expect(shared.filter((text) => OF_A_JOB.test(text))).toEqual([]);
  });
});

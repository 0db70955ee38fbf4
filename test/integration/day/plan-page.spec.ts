import { ReferDemoPeople } from '../../../src/demo/refer-demo-people';
import { EventReader } from '../../../src/modules/events';
import { UserReader } from '../../../src/modules/identity';
import { CancelRegistration, ReferJobseeker, RegistrationReader } from '../../../src/modules/registrations';
import { startTestApp, type Browser, type TestApp } from '../../support';

const EVENT = '/evenementen/HNJ-2027-01';

describe('the page of a planned day', () => {
  let test: TestApp;
  let coordinator: Browser;

  beforeAll(async () => {
    test = await startTestApp();
    await test.run(() => new ReferDemoPeople(test.get(UserReader), test.get(ReferJobseeker)).execute());
    coordinator = await test.signedIn('katrien@aalst.example');
  });
  afterAll(() => test.close());

  it('says what was compared, and claims no more', async () => {
    const { text } = await coordinator.post(`${EVENT}/plan/bereken`, {});
    expect(text).toContain('De dag is gepland');
    expect(text).toContain('Dit is de beste dag. Dat is bewezen.');
    expect(text).toMatch(/De computer werkte \d+ dag(en)? uit\./);
    expect(text).toContain('Kleinste speling van een bus');
    expect(text).toContain('Met een gesprek 35');
    expect(text).not.toContain('Intussen veranderde er iets');
  });

  it('says so when a day that was planned is not that of today any more', async () => {
    const actor = { type: 'user', user: (await test.get(UserReader).byEmail('katrien@aalst.example'))! } as const;
    const event = await test.get(EventReader).byIdOrCode(actor.user.associationId, 'HNJ-2027-01');
    const [first] = await test.get(RegistrationReader).participants(event.id);
    await test.run(() =>
      test.get(CancelRegistration).execute({ actor, registrationId: first!.id, reason: 'by-participant' }),
    );
    const changed = await coordinator.get(`${EVENT}/plan`);
    expect(changed.text).toContain('Intussen veranderde er iets');
    expect(changed.text).not.toContain('De computer werkte');
    const again = await coordinator.post(`${EVENT}/plan/bereken`, {});
    expect(again.text).toContain('De computer werkte');
    expect(again.text).not.toContain('Intussen veranderde er iets');
  });

  it('calls a route the best for that day only, when the day asked more of it than the coordinator did', async () => {
    // The first company begins half an hour earlier than the bus of the shortest route comes.
    const earlier = (column: string): string => `TIME_FORMAT(SUBTIME(CONCAT(${column}, ':00'), '00:30:00'), '%H:%i')`;
    await test.sql(`UPDATE interview_slot SET ends_at = ${earlier('ends_at')}, starts_at = ${earlier('starts_at')}
      WHERE starts_at < '10:45' ORDER BY starts_at`);
    await coordinator.post(`${EVENT}/plan/bereken`, {});
    const route = await coordinator.get(`${EVENT}/route`);
    expect(route.text).toContain('Dit is de beste route voor de dag die je plande');
    await coordinator.post(`${EVENT}/route/bereken`, {});
    const alone = (await coordinator.get(`${EVENT}/route`)).text;
    expect(alone).toContain('Dit is de beste route. Dat is bewezen.');
    expect(alone).not.toContain('voor de dag die je plande');
  });

  it('is where the overview leads to once nobody is referred any more, and says what people know', async () => {
    expect((await coordinator.get(EVENT)).text).not.toContain('Plan de dag en publiceer');
    await coordinator.post(`${EVENT}/stap`, { step: 'close' });
    expect((await coordinator.get(EVENT)).text).toContain('Plan de dag en publiceer');
    const { text } = await coordinator.post(`${EVENT}/plan/bereken`, {});
    expect(text).not.toContain('publiceerde op');
    const version = /name="version" value="(\d+)"/.exec((await coordinator.get(`${EVENT}/plan`)).html)?.[1] ?? '';
    expect((await coordinator.post(`${EVENT}/plan/publiceer`, { version })).text).toContain(
      'De route en de gesprekken zijn gepubliceerd.',
    );
    expect((await coordinator.get(EVENT)).text).not.toContain('Plan de dag en publiceer');
    expect((await coordinator.post(`${EVENT}/plan/bereken`, {})).text).toContain('Mensen kennen nog de route');
  });

  it('refuses an alternative that is not there', async () => {
    const answer = await coordinator.post(`${EVENT}/plan/kies`, { at: '99' });
    expect(answer.status).toBe(409);
    expect(answer.text).toContain('Deze dag is er niet meer.');
  });
});

import { NoShowReader } from '../../../src/modules/attendance';
import { InterviewPlanReader, PublishInterviewPlan } from '../../../src/modules/interviews';
import { Reconciler } from '../../../src/modules/notifications';
import { OutcomeReader } from '../../../src/modules/outcomes';
import { draftScenarioInterviews, scenarioInterviews } from '../../support';
import { EVENT, proposalIn, ScenarioDay } from './scenario-day';

const ABSENT = ['P10', 'P14', 'P36', 'P43'];
/** All who were expected: who has an interview, and P12. */
const EVERYBODY = [...new Set(scenarioInterviews.map((interview) => interview.split(' ')[2]!)), 'P12'];
const LOST = ['C1 09:30 P43 V1', 'C1 10:30 P14 V3', 'C2 11:15 P36 V4', 'C2 12:15 P10 V4'];

describe('the day of the scenario, with every page and message', () => {
  let day: ScenarioDay;

  beforeAll(async () => {
    day = await ScenarioDay.start();
  }, 120_000);
  afterAll(async () => expect(await day.live.app.audit()).toEqual([]));
  afterAll(() => day.live.close());

  it('10 March: gives P10 no interview about a vacancy without its certificate, with the reason', async () => {
    const { live, people, board } = day;
    await live.at('2027-03-10', '16:00');
    await draftScenarioInterviews(live.app, people, board);
    const refused = board.add('C1 10:30 P10 V2');
    await expect(refused).rejects.toMatchObject({ code: 'INTERVIEWS.RULE_BROKEN' });
    await expect(refused).rejects.toThrow('heeft niet elk attest van');
  }, 60_000);

  it('16.00: publishes 37 interviews for 35 of 36 people; everybody has the hours, hosts their list, and the bus its lists', async () => {
    const { live, people } = day;
    const on = { user: people.coordinator, eventId: people.event.id };
    await live.app.run(() => live.app.get(PublishInterviewPlan).execute(on));
    await day.step('finalise');
    expect(await day.published()).toEqual([...scenarioInterviews].sort());
    const plan = (await live.app.get(InterviewPlanReader).ofEvent(on.eventId, 'published'))!;
    expect(plan.objective).toMatchObject({ withInterview: 35, firstChoices: 33, interviews: 37 });
    expect(plan.unplaced.map(({ person }) => people.codeOf(person))).toEqual(['P12']);
    const news = await day.news();
    const to = (kind: string): string[] => news.filter((one) => one.kind === kind).map((one) => one.to);
    expect(new Set(to('timetable')).size).toBe(36);
    expect(to('host-slot-list').sort()).toEqual(['Mieke', 'Steven', 'Veerle']);
    expect(await day.lastSms('P29')).toContain('Bus om 8.32 u aan Aalst station. Gesprek om 9.45 u. Terug om 15.18 u.');
    for (const host of ['Veerle', 'Steven', 'Mieke']) {
      const list = (await day.mailsTo(host)).at(-1)!;
      expect(list).toContain('Houd alle gesprekken op een plaats zonder trappen.');
      expect(list).not.toMatch(/rolstoel|taxi/);
    }
    const lists = (await day.coordinator.get(`${EVENT}/dag`)).text;
    expect(lists).toContain('Aalst station, vertrek om 8.42 u 20 deelnemers');
    expect(lists).toMatch(/Koen Verhulst \S+ taxi/);
    await live.app.run(() => live.app.get(Reconciler).reconcile());
    await day.news();
  });

  it('6.55: P43 has fever; from then on the bus is no news for P43', async () => {
    await day.at('06:55');
    await day.step('start');
    expect(await day.heard('reminder-stop')).toEqual(['P39', 'P40', 'P46', 'P47']);
    await day.record('P43', 'absent-notified');
    await day.at('07:25');
    expect(await day.heard('reminder-stop')).toEqual(['P31', 'P33', 'P45']);
  });

  it('7.25: 8 minutes late at Herzele is 8 minutes at the next three stops, and Aalst absorbs the rest', async () => {
    const page = await day.busLeavesLate('herzele-station', 8);
    expect(page.text).toContain('Sint-Lievens-Houtem, Marktplein: 7.38 u wordt 7.46 u (bericht aan 3 personen)');
    expect(page.text).toContain('Erpe, dorp: 8.04 u wordt 8.12 u (bericht aan 4 personen)');
    expect(page.text).toContain('Lede station: 8.19 u wordt 8.27 u (bericht aan 3 personen)');
    expect(page.text).toContain('Aalst station: 8.42 u wordt 8.45 u (geen bericht)');
    expect(page.text).toContain('rondleidingen en gesprekken blijven op hun uur');
    expect(page.text).toContain('Geen enkel gesprek verandert.');
    expect(await day.heard('delay')).toEqual('P30 P31 P32 P33 P42 P44 P45 P46 P47 P48'.split(' '));
    expect(await day.lastSms('P45')).toContain('De bus is 8 minuten later. Hij vertrekt om 8.27 u aan Lede station.');
    expect(await day.published()).toEqual([...scenarioInterviews].sort());
  });

  it('8.55: for who is there one person changes, P12 to C1 10.30; P12 and two hosts hear it', async () => {
    await day.at('08:25');
    await day.record('P25', 'joined-later', { joinedAt: day.board.visitOf('C2') });
    await day.at('08:42');
    for (const code of ABSENT.slice(0, 3)) await day.record(code, 'absent-not-notified');
    const onBoard = EVERYBODY.filter((code) => ![...ABSENT, 'P06', 'P25'].includes(code));
    for (const code of onBoard) await day.record(code, 'present');
    await day.at('08:50');
    await day.record('P06', 'late');
    await day.at('08:55');
    await day.news();
    const page = await day.coordinator.get(`${EVENT}/dag`);
    expect(page.text).toMatch(
      /Voorstel Oksana Shevchenko → Vriesgroente \S+ \(fictief\) 10\.30 u, inpakker \(1 persoon verandert\)/,
    );
    expect(page.text).toContain(
      '4 gesprekken vallen weg van mensen die er niet zijn. 32 van 32 mensen hebben dan een gesprek.',
    );
    await day.post('voorstel', { fingerprint: proposalIn(page), answer: 'accepted' });
    const kept = scenarioInterviews.filter((interview) => !LOST.includes(interview));
    expect(await day.published()).toEqual([...kept, 'C1 10:30 P12 V1'].sort());
    expect(await day.heard('changes', 'host-slot-list')).toEqual(['P12', 'Steven', 'Veerle']);
    expect(await day.lastSms('P12')).toContain('Gesprek om 10.30 u.');
    expect((await day.coordinator.get(`${EVENT}/dag`)).text).not.toContain('Voorstel');
  });

  it('10.20: interviews cannot end after the bus; with a bus that leaves 7 minutes later they can, and the next host keeps its hours', async () => {
    await day.at('10:20');
    const shift = { visitId: day.board.visitOf('C1'), from: '10:15', minutes: '10' };
    const refused = await day.post('schuif', shift);
    expect(refused.status).toBe(409);
    expect(refused.text).toContain('Het laatste gesprek eindigt dan om 10.55 u, en de bus vertrekt om 10.48 u.');
    const page = await day.busLeavesLate('Vriesgroente', 7);
    expect(page.text).toContain('Geen enkel gesprek verandert.');
    await day.post('schuif', shift);
    const interviews = await day.published();
    expect(interviews.filter((interview) => interview >= 'C1 10:15' && interview < 'C2 11:20')).toEqual([
      'C1 10:15 P02 V1',
      'C1 10:15 P05 V1',
      'C1 10:40 P03 V2',
      'C1 10:40 P12 V1',
      'C2 11:15 P44 V6',
      'C2 11:15 P46 V4',
    ]);
    expect(await day.heard('changes', 'host-slot-list')).toEqual(['P03', 'P12', 'Veerle']);
    expect(await day.lastSms('P12')).toContain('Gesprek om 10.40 u.');
  });

  it('12.35: leaves C2 5 minutes later; the lunch is shorter, and nobody needs to hear it', async () => {
    await day.at('12:35');
    const page = await day.busLeavesLate('Logistiek', 5);
    expect(page.text).toContain('Geen enkel gesprek verandert.');
    expect(page.text).not.toContain('Kringloop & Herstel Dender (fictief): ');
    expect(await day.news()).toEqual([]);
  });

  it('13.30: P05 leaves as planned, which is no absence; 32 of 36 were there', async () => {
    await day.at('13:30');
    await day.record('P05', 'left-as-planned', { seen: 'present' });
    const { text } = await day.coordinator.get(`${EVENT}/dag`);
    expect(text).toContain('Verwacht 36 Erbij 32 Niet erbij 4 Nog niet genoteerd 0');
    expect(await day.news()).toEqual([]);
    expect(await day.published()).toHaveLength(34);
  });

  it('16.45: C1 and C3 tap all their outcomes from the link in the mail', async () => {
    await day.at('16:00');
    expect(await day.heard('host-feedback')).toEqual(['Mieke', 'Steven', 'Veerle']);
    await day.at('16:45');
    await day.step('finish');
    expect(await day.tapOutcomes('C1', 'Veerle')).toContain('Alle 11 gesprekken zijn ingevuld. Bedankt!');
    expect(await day.tapOutcomes('C3', 'Mieke')).toContain('Alle 10 gesprekken zijn ingevuld. Bedankt!');
  });

  it('15 March: only C2 is reminded, two working days after, and then fills in 13 of 13', async () => {
    await day.live.at('2027-03-12', '18:00');
    expect(await day.heard('counsellor-digest-after', 'follow-up')).not.toContain('Steven');
    await day.live.at('2027-03-15', '09:59');
    expect(await day.news()).toEqual([]);
    await day.live.at('2027-03-15', '10:00');
    expect(await day.heard('host-feedback-reminder')).toEqual(['Steven']);
    expect((await day.mailsTo('Steven')).at(-1)).toContain('nog het resultaat van 13 gesprekken');
    expect(await day.tapOutcomes('C2', 'Steven')).toContain('Alle 13 gesprekken zijn ingevuld. Bedankt!');
  });

  it('18 March: five working days after, the counsellor of the two without a decision gets a task', async () => {
    await day.live.at('2027-03-18', '08:59');
    expect(await day.news()).toEqual([]);
    await day.live.at('2027-03-18', '09:00');
    expect(await day.news()).toEqual([{ kind: 'open-outcomes', channel: 'task', to: 'Els' }]);
    const [task] = (await day.live.correspondenceWith(await day.idOf('Els'))).tasks;
    expect(task).toMatch(/Marc Van Impe.*Hilde Van Nuffel|Hilde Van Nuffel.*Marc Van Impe/s);
    expect(task).not.toMatch(/Luc|Thomas|Koen/);
  });

  it('closes with the figures of the scenario: 34 outcomes of 32 people, 3 of them hired', async () => {
    const outcomes = await day.live.app.get(OutcomeReader).ofEvent(day.people.event.id);
    const counts = new Map<string, number>();
    for (const { outcome } of outcomes) counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
    const noShow = await day.live.app.get(NoShowReader).ofAssociation(day.people.event.associationId);
    expect(noShow).toMatchObject({ expected: 36, absent: 4 });
    expect(Object.fromEntries(counts)).toEqual({
      ...{ hired: 3, 'second-interview': 6, 'trial-day': 3, 'orientation-placement': 2, 'recruitment-reserve': 4 },
      ...{ 'not-selected': 14, 'no-decision-yet': 2 },
    });
    expect(
      new Set(
        (await day.interviews()).filter(({ state }) => state === 'held').map((interview) => interview.registrationId),
      ).size,
    ).toBe(32);
  });

  it('12 April: asks for work only who was there and was not hired', async () => {
    await day.live.at('2027-04-12', '10:00');
    const asked = await day.heard('after-1-month');
    expect(asked).toHaveLength(29);
    for (const code of [...ABSENT, 'P08', 'P26', 'P42']) expect(asked).not.toContain(code);
  });
});

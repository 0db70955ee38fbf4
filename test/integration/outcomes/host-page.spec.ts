import { demoScenario } from '../../../src/demo/scenario';
import { EventMoved } from '../../../src/modules/events';
import { InterviewReader, type InterviewView } from '../../../src/modules/interviews';
import { CancelRegistration, RegistrationReader, type RegistrationView } from '../../../src/modules/registrations';
import { DomainEvents } from '../../../src/platform/domain-events';
import { clockText } from '../../../src/texts/dates';
import {
  publishDay,
  startTestApp,
  tableContents,
  type PageAnswer,
  type PublishedDay,
  type TestApp,
} from '../../support';

const WEEKS_BEFORE = '2027-02-15T09:00:00Z';
const LIST_DAY = '2027-03-05T09:00:00Z';

/** Rows of the lists on a page, as words: time, first name, vacancy. */
const linesOf = (page: PageAnswer): string[] =>
  [...page.html.matchAll(/<tbody[^>]*>(.*?)<\/tbody>/gs)]
    .flatMap(([, body]) => [...(body ?? '').matchAll(/<tr[^>]*>(.*?)<\/tr>/gs)])
    .map(([, row]) =>
      (row ?? '')
        .replace(/<[^>]+>/g, ' ')
        .replace(/\s+/g, ' ')
        .trim(),
    );

describe('what a host sees', () => {
  let test: TestApp;
  let day: PublishedDay;
  let c1: string;
  let address: string;
  let own: InterviewView[];
  let people: RegistrationView[];

  beforeAll(async () => {
    test = await startTestApp();
    day = await publishDay(test);
    c1 = day.host('Vriesgroente');
    address = await day.addressOf(c1);
    const published = await test.get(InterviewReader).published(day.event.id);
    own = published.filter(({ hostCompanyId }) => hostCompanyId === c1);
    people = await test.get(RegistrationReader).everyoneOf(day.event.id);
  }, 120_000);
  afterAll(() => test.close());
  beforeEach(() => test.clock.moveTo(LIST_DAY));

  const open = (path = address) => test.visitor().get(path);
  const personOf = ({ registrationId }: InterviewView) => people.find(({ id }) => id === registrationId)!;

  it('is nobody yet, weeks before the event', async () => {
    test.clock.moveTo(WEEKS_BEFORE);
    const page = await open();
    expect(page.status).toBe(200);
    expect(page.text).toContain('Vanaf donderdag 4 maart zie je hier wie er op gesprek komt.');
    expect(linesOf(page)).toEqual([]);
    for (const interview of own) expect(page.text).not.toMatch(new RegExp(`\\b${personOf(interview).firstName}\\b`));
  });

  it('is the day, the arrival of the bus and the own vacancies', async () => {
    const { text } = await open();
    expect(text).toContain('donderdag 11 maart 2027');
    expect(text).toMatch(/De bus komt aan om (8\.\d\d|9\.00) u/);
    expect(text).toContain('inpakker: 4 plaatsen');
    expect(text).toContain('heftruckchauffeur: 2 plaatsen');
    expect(text).not.toContain('orderpicker');
    expect(text).toContain('Bel 053 00 00 00');
  });

  it('is a line per interview: time, first name, vacancy, and "tolk" when needed', async () => {
    const lines = linesOf(await open());
    expect(lines).toHaveLength(12);
    expect(own).toHaveLength(12);
    for (const { startsAt, endsAt, vacancyTitle, ...interview } of own) {
      const { firstName, interpreterLanguage } = people.find(({ id }) => id === interview.registrationId)!;
      const time = `${clockText(startsAt).replace(' u', '')}–${clockText(endsAt)}`;
      const language = interpreterLanguage === null ? '' : `tolk ${interpreterLanguage} `;
      expect(lines).toContain(`${time} ${firstName} ${language}${vacancyTitle}`);
    }
    expect(lines.filter((line) => line.includes('tolk'))).not.toEqual([]);
  });

  it('is for the reception desk everybody who comes, from as many working days before as was asked until the day', async () => {
    expect((await open()).text).toContain('Vanaf dinsdag 9 maart staan hier de namen van wie er komt.');
    test.clock.moveTo('2027-03-09T09:00:00Z');
    const { text } = await open();
    const participants = await test.get(RegistrationReader).participants(day.event.id);
    expect(text).toContain(`Er komen ${participants.length} mensen.`);
    for (const { firstName } of participants) expect(text).toContain(firstName);
    test.clock.moveTo('2027-03-12T09:00:00Z');
    expect((await open()).text).not.toContain('Namen voor de balie');
  });

  it('is one table per interviewer', async () => {
    const { text } = await open();
    expect(text).toContain('Gesprekspartner 1');
    expect(text).toContain('Gesprekspartner 2');
    expect(text).not.toContain('Gesprekspartner 3');
    expect(text).toContain('Vernietig deze lijst na gebruik.');
  });

  it.each([LIST_DAY, '2027-03-11T16:00:00Z'])('is never more than that (%s)', async (moment) => {
    test.clock.moveTo(moment);
    const page = await open();
    const words = new Set(page.text.split(/[^\p{L}\p{N}'-]+/u));
    const html = page.html.replace(/\s/g, '');
    for (const person of demoScenario.people) {
      for (const part of person.lastName.split(' ').filter((name) => name.length > 3))
        expect(words).not.toContain(part);
      for (const secret of [person.phone, person.email]) {
        if (secret !== null) expect(html).not.toContain(secret.replace(/\s/g, ''));
      }
    }
    for (const user of demoScenario.users.filter(({ role }) => role === 'counsellor')) {
      expect(page.text).not.toContain(`${user.firstName} ${user.lastName}`);
      expect(page.html).not.toContain(user.email);
      expect(html).not.toContain(user.phone.replace(/\s/g, ''));
    }
    for (const { kind, name } of demoScenario.organisations)
      if (kind !== 'municipality') expect(page.text).not.toContain(name);
    expect(page.text).not.toMatch(/VDAB|OCMW|wachtlijst|rolstoel|leefloon|bemiddelaar/i);
    for (const { id, jobseekerId, counsellorId } of people) {
      for (const secret of [id, jobseekerId, counsellorId]) expect(page.html).not.toContain(secret);
    }
  });

  it('is nobody of another host and nobody who waits', async () => {
    const mine = new Set(own.map((interview) => personOf(interview).firstName));
    const { text } = await open();
    for (const { firstName } of people.filter((person) => !mine.has(person.firstName))) {
      expect(text).not.toMatch(new RegExp(`\\b${firstName}\\b`));
    }
  });

  it('asks for no outcomes before the day of the event', async () => {
    expect((await open()).html).not.toContain('<form');
    test.clock.moveTo('2027-03-10T22:59:00Z');
    expect((await open()).html).not.toContain('<form');
    test.clock.moveTo('2027-03-10T23:01:00Z');
    expect((await open()).html.match(/<form/g)).toHaveLength(12);
  });

  it('stays the same however often somebody, or a mail scanner, opens it', async () => {
    test.clock.moveTo('2027-03-11T16:00:00Z');
    const before = await tableContents(test);
    await open();
    await open(`${address}?change=${own[0]!.id}`);
    await open(`${address}?saved=${own[0]!.id}&result=hired`);
    await fetch(new URL(address, test.baseUrl), { method: 'HEAD' });
    expect(await tableContents(test)).toEqual(before);
  });

  it('is kept by no browser and found by no search engine', async () => {
    const response = await fetch(new URL(address, test.baseUrl));
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('set-cookie')).toBeNull();
    expect(await response.text()).toContain('noindex');
  });

  it('ends thirty days after the event', async () => {
    test.clock.moveTo('2027-04-10T21:59:59Z');
    expect((await open()).status).toBe(200);
    test.clock.moveTo('2027-04-10T22:00:00Z');
    const gone = await open();
    expect(gone.status).toBe(410);
    expect(gone.text).toContain('Deze link werkt niet meer');
    expect(gone.text).not.toContain('Vriesgroente');
  });

  it('is nothing behind a link that was made up, or behind a hash out of the database', async () => {
    const [row] = await test.sql<{ token_hash: string }>('SELECT token_hash FROM host_link LIMIT 1');
    for (const token of ['x', 'A'.repeat(32), row!.token_hash]) {
      expect((await open(`/gastbedrijf/${token}`)).status).toBe(410);
    }
  });

  it('follows the event to another day', async () => {
    const { id, associationId } = day.event;
    const moveTo = async (date: string): Promise<void> => {
      await test.sql('UPDATE event SET date = ? WHERE id = ?', [date, id]);
      await test.run(() => test.get(DomainEvents).publish(new EventMoved(associationId, id)));
    };
    await moveTo('2027-05-12');
    test.clock.moveTo('2027-06-11T20:00:00Z');
    expect((await open()).status).toBe(200);
    await moveTo('2027-03-11');
    expect((await open()).status).toBe(410);
  });

  it('lets go of somebody who cancels', async () => {
    const [leaving] = own;
    const { firstName } = personOf(leaving!);
    const actor = { type: 'user', user: day.coordinator } as const;
    await test.run(() =>
      test
        .get(CancelRegistration)
        .execute({ actor, registrationId: leaving!.registrationId, reason: 'by-participant' }),
    );
    const page = await open();
    expect(linesOf(page)).toHaveLength(12 - own.filter((one) => one.registrationId === leaving!.registrationId).length);
    expect(page.text).not.toMatch(new RegExp(`\\b${firstName}\\b`));
  });

  it('is a friendly word when the event is cancelled', async () => {
    await test.sql("UPDATE event SET state = 'cancelled' WHERE id = ?", [day.event.id]);
    const page = await open();
    expect(page.text).toContain('Deze dag is afgelast');
    expect(linesOf(page)).toEqual([]);
  });
});

import { ForgetWhatIsOld } from '../../../src/modules/privacy';
import { startTestApp, type TestApp } from '../../support';

/** Words that stand nowhere else: wherever one is found, something personal was kept. */
const CANARY = { first: 'Kanariefien', last: 'Van Kanariezang', phone: '0499 98 97 96', mail: 'kanarie@post.example' };
const COACH = { name: 'Chauffeurszang', mail: 'chauffeur@zang.example', phone: '0499 11 22 33' };
/** A language nobody speaks. */
const LANGUAGE = 'Kanariaans';
const WAITING = { first: 'Wachtkanarie', mail: 'wachtkanarie@post.example' };

describe('retention', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await startTestApp();
    const token = await app.apiToken('els@vdab.example');
    await refer(token, {
      firstName: CANARY.first,
      lastName: CANARY.last,
      phone: CANARY.phone,
      email: CANARY.mail,
      needs: ['companion', 'front-seat'],
      latestReturn: '16:00',
      note: 'Kanarienota',
      interpreterLanguage: LANGUAGE,
      translation: 'fr',
      translationReason: 'asked',
    });
    await app.sql("UPDATE event SET participant_limit = 1, own_limit = 1 WHERE code = 'HNJ-2027-01'");
    await refer(token, { firstName: WAITING.first, lastName: '', noLastName: true, email: WAITING.mail, needs: [] });
    await nameTheLanguage();
    await app.sql(
      'UPDATE event_vehicle SET contact_name = ?, contact_email = ?, contact_phone = ?',
      Object.values(COACH),
    );
    await app.sql("UPDATE event SET state = 'finished' WHERE code = 'HNJ-2027-01'");
  });

  afterAll(() => app.close());

  async function refer(token: string, person: object): Promise<void> {
    const response = await fetch(`${app.baseUrl}/api/v1/events/HNJ-2027-01/referrals`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({
        channel: 'mail',
        smsAllowed: true,
        postcode: '9300',
        dutchLevel: 'A2',
        stop: 'aalst-station',
        ...person,
      }),
    });
    expect(response.status).toBe(201);
  }

  /** What a counsellor reads who is to call with an interpreter. */
  async function nameTheLanguage(): Promise<void> {
    const title = `Bel met een tolk ${LANGUAGE}`;
    await app.sql("UPDATE message SET kind = 'counsellor-offer-call', rendered_subject = ? ORDER BY id LIMIT 1", [
      title,
    ]);
    await app.sql(
      `INSERT INTO task (id, association_id, user_id, event_id, message_id, title, body, created_at)
       SELECT UUID(), association_id, (SELECT MIN(id) FROM user_account), event_id, id, ?, ?, created_at
       FROM message WHERE kind = 'counsellor-offer-call'`,
      [title, title],
    );
  }

  async function forgetOn(day: string): Promise<void> {
    app.clock.moveTo(`${day}T12:00:00Z`);
    await app.get(ForgetWhatIsOld).execute();
  }

  /** Every table in which one of the words still stands. */
  async function tablesWith(words: readonly string[]): Promise<string[]> {
    const columns = await app.sql<{ t: string; c: string }>(
      `SELECT table_name AS t, column_name AS c FROM information_schema.columns
       WHERE table_schema = DATABASE() AND data_type IN ('varchar', 'char', 'text', 'mediumtext', 'longtext')`,
    );
    const found = new Set<string>();
    for (const { t, c } of columns) {
      for (const word of words) {
        const rows = await app.sql(`SELECT 1 FROM \`${t}\` WHERE \`${c}\` LIKE ? LIMIT 1`, [`%${word}%`]);
        if (rows.length > 0) found.add(t);
      }
    }
    return [...found].sort();
  }

  const count = async (sql: string): Promise<number> => Number((await app.sql<{ n: number }>(sql))[0]?.n);

  it('finds the canary while it may be kept', async () => {
    await forgetOn('2027-03-24');
    expect(await tablesWith(Object.values(CANARY))).toEqual(['jobseeker']);
    expect(await count('SELECT COUNT(*) AS n FROM support_need')).toBe(3);
    expect(await tablesWith([LANGUAGE])).toEqual(['message', 'registration', 'task']);
  });

  it('deletes needs 14 days after the event, in every form', async () => {
    await forgetOn('2027-03-25');
    expect(await count('SELECT COUNT(*) AS n FROM support_need')).toBe(0);
    expect(await tablesWith([LANGUAGE])).toEqual([]);
    expect(await count('SELECT COUNT(*) AS n FROM registration WHERE bus_seats > 1 OR wheelchair_places > 0')).toBe(0);
    const kept = (await app.audit()).filter(({ code }) => code.startsWith('SEATS'));
    expect(kept).toEqual([]);
  });

  it('forgets who only waited after 3 months', async () => {
    await forgetOn('2027-06-10');
    expect(await tablesWith(Object.values(WAITING))).toEqual(['jobseeker']);
    await forgetOn('2027-06-11');
    expect(await tablesWith(Object.values(WAITING))).toEqual([]);
  });

  it('forgets who came along after 7 months, and keeps the figures', async () => {
    await forgetOn('2027-10-10');
    expect(await tablesWith([CANARY.first])).toEqual(['jobseeker']);
    expect(await tablesWith(Object.values(COACH))).toEqual(['event_vehicle']);
    expect(await count('SELECT COUNT(*) AS n FROM message_translation')).toBe(1);
    expect(await count('SELECT COUNT(sms_allowed_by) AS n FROM registration')).toBe(1);
    await forgetOn('2027-10-11');
    expect(await count('SELECT COUNT(sms_allowed_by) + COUNT(sms_allowed_at) AS n FROM registration')).toBe(0);
    expect(await count('SELECT COUNT(*) AS n FROM message_translation')).toBe(0);
    expect(await tablesWith([...Object.values(CANARY), ...Object.values(COACH), 'Kanarienota'])).toEqual([]);
    expect(await count("SELECT COUNT(*) AS n FROM registration WHERE state = 'seated'")).toBe(1);
    expect(await count("SELECT COUNT(*) AS n FROM event WHERE state = 'anonymised'")).toBe(1);
  });
});

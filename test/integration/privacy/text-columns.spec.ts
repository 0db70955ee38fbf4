import { newId } from '../../../src/kernel';
import { ForgetWhatIsOld, type Forgotten } from '../../../src/modules/privacy';
import { MarkedMethods } from '../../../src/platform/discovery';
import { RETENTION, type Retention } from '../../../src/platform/retention';
import { startTestApp, type TestApp } from '../../support';
import { textColumns } from './text-columns';

/** Stands nowhere else, and fits in every column. */
const CANARY = 'kanariezang';

/** Values of columns that hold no plain word. */
const PLANTED: Readonly<Record<string, string>> = {
  'registration.waiting_reason': 'no-wheelchair-place',
  'jobseeker.certificates': `["${CANARY}"]`,
  'event_interpreter.languages': `["${CANARY}"]`,
  'message.announced': `{"words":"${CANARY}"}`,
  'day_plan.content': `{"words":"${CANARY}"}`,
  'tour_plan.content': `{"words":"${CANARY}"}`,
  'interview_plan.result': `{"status":"optimal","objective":[],"unplaced":[{"person":"x","code":"C","reason":"${CANARY}"}],"whatIfs":[],"milliseconds":1}`,
};

const MOMENT = '2027-03-11 08:00:00';
/** Shortly before who only waited is forgotten: no term of its own is over by then. */
const LATE = '2027-06-05 08:00:00';

interface Id {
  readonly id: string;
}

describe('columns of text', () => {
  let app: TestApp;
  let person: { readonly registration: string; readonly jobseeker: string };

  beforeAll(async () => {
    app = await startTestApp();
    await refer();
    const [row] = await app.sql<{ registration: string; jobseeker: string; event: string; user: string }>(
      'SELECT id AS registration, jobseeker_id AS jobseeker, event_id AS event, counsellor_id AS user FROM registration',
    );
    person = row!;
    await plantRows(row!);
    await app.sql("UPDATE event SET state = 'finished'");
  });

  afterAll(() => app.close());

  async function refer(): Promise<void> {
    await app.sql('UPDATE event SET participant_limit = 0, own_limit = 0');
    const response = await fetch(`${app.baseUrl}/api/v1/events/HNJ-2027-01/referrals`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${await app.apiToken('els@vdab.example')}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify({
        firstName: 'Wachtvogel',
        lastName: 'Zanger',
        email: 'wacht@vogel.example',
        channel: 'mail',
        postcode: '9300',
        dutchLevel: 'A2',
        stop: 'aalst-station',
        needs: [],
        translation: 'fr',
        translationReason: 'asked',
      }),
    });
    expect(response.status).toBe(201);
  }

  /** A row in every table that has none yet; what it refers to need not be there. */
  async function plantRows(of: { event: string; user: string; registration: string }): Promise<void> {
    const rows: readonly Readonly<Record<string, string | number>>[] = [
      {
        into: 'access_log',
        user_id: of.user,
        action: 'read',
        subject_type: 'x',
        subject_id: newId(),
        screen: 'x',
        at: MOMENT,
      },
      {
        into: 'attendance_correction',
        registration_id: of.registration,
        old_state: 'x',
        new_state: 'x',
        corrected_by: of.user,
        corrected_at: MOMENT,
      },
      {
        into: 'change_log',
        ...{ changed_by: of.user, changed_at: MOMENT },
        ...{ subject: 'x', subject_id: newId(), field: 'x' },
      },
      { into: 'escort', vehicle_id: newId(), name: 'x', added_by: of.user, added_at: MOMENT },
      {
        into: 'event_step',
        command: 'reopen',
        from_state: 'closed',
        taken_at: MOMENT,
        reason: 'x',
      },
      { into: 'event_interpreter', name: 'x', languages: '[]' },
      {
        into: 'interview_plan',
        state: 'draft',
        result: '{}',
        created_by: of.user,
        changed_by: of.user,
        created_at: MOMENT,
        version: 1,
      },
      {
        into: 'session',
        user_id: of.user,
        token_hash: 'x',
        created_at: MOMENT,
        expires_at: '2020-01-01 00:00:00',
      },
      { into: 'task', user_id: of.user, registration_id: of.registration, title: 'x', body: 'x', created_at: LATE },
      { into: 'tour_plan', state: 'proposed', content: '{}', made_by: of.user, made_at: MOMENT },
    ].map((row) => ({ ...row, id: newId() }));
    const others: readonly Readonly<Record<string, string | number>>[] = [
      { into: 'day_plan', content: '{}', chosen: 0, made_by: of.user, made_at: MOMENT },
      {
        into: 'interview_outcome',
        interview_id: newId(),
        registration_id: of.registration,
        outcome: 'hired',
        recorded_by: 'host',
        recorded_at: LATE,
      },
    ];
    const runner = app.dataSource.createQueryRunner();
    await runner.query('SET foreign_key_checks = 0');
    for (const { into, ...row } of [...rows, ...others]) {
      const full = {
        ...row,
        ...(into !== 'session' && { association_id: newId() }),
        ...(into !== 'session' && into !== 'access_log' && { event_id: of.event }),
      };
      const names = Object.keys(full).map((name) => `\`${name}\``);
      await runner.query(
        `INSERT INTO ${into} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
        Object.values(full),
      );
    }
    await runner.query(
      'INSERT INTO idempotency_key (user_id, idempotency_key, request_hash, response_body, created_at) VALUES (?, ?, ?, ?, ?)',
      [of.user, 'x', 'x', 'x', MOMENT],
    );
    await runner.query('INSERT INTO form_answer (claim, answer, claimed_at) VALUES (?, ?, ?)', ['x', 'x', MOMENT]);
    await runner.query('SET foreign_key_checks = 1');
    await runner.release();
    await app.sql('UPDATE api_token SET revoked_at = ?', [MOMENT]);
    await app.sql('UPDATE message SET failure_kind = ?, created_at = ?', ['refused', LATE]);
    await app.sql('UPDATE user_account SET active = 0, deactivated_at = ? WHERE id <> ? LIMIT 1', [MOMENT, of.user]);
    for (const [column] of goingColumns()) await plant(column);
  }

  const goingColumns = (): (readonly [string, string])[] =>
    Object.entries(textColumns).flatMap(([column, fate]) => ('goes' in fate ? [[column, fate.goes] as const] : []));

  async function plant(column: string): Promise<void> {
    const [table, name] = column.split('.') as [string, string];
    const one = table === 'user_account' ? 'WHERE active = 0' : '';
    await app.sql(`UPDATE ${table} SET ${name} = ? ${one} LIMIT 1`, [PLANTED[column] ?? CANARY]);
  }

  async function columnsThatSing(): Promise<string[]> {
    const found: string[] = [];
    for (const [column] of goingColumns()) {
      const [table, name] = column.split('.') as [string, string];
      const word = column === 'registration.waiting_reason' ? PLANTED[column] : CANARY;
      if ((await app.sql(`SELECT 1 FROM ${table} WHERE ${name} LIKE ? LIMIT 1`, [`%${word}%`])).length > 0)
        found.push(column);
    }
    return found;
  }

  function forgetOn(day: string): Promise<Forgotten[]> {
    app.clock.moveTo(`${day}T12:00:00Z`);
    return app.run(() => app.get(ForgetWhatIsOld).execute());
  }

  it('have a rule or a reason each', async () => {
    const columns = await app.sql<{ name: string }>(
      `SELECT CONCAT(table_name, '.', column_name) AS name FROM information_schema.columns
       WHERE table_schema = DATABASE() AND data_type IN ('varchar', 'char', 'tinytext', 'text', 'mediumtext', 'longtext', 'json')
         AND NOT (data_type = 'char' AND character_maximum_length IN (5, 36, 64)) ORDER BY name`,
    );
    expect(Object.keys(textColumns).sort()).toEqual(columns.map(({ name }) => name).sort());
  });

  it('name rules that there are', () => {
    const marks = app
      .get(MarkedMethods)
      .find<Retention>(RETENTION)
      .map(({ mark }) => mark.what);
    const unknown = goingColumns().filter(([, rule]) => !marks.some((what) => what.startsWith(rule)));
    expect(unknown).toEqual([]);
  });

  it('hold the canary while it may be kept', async () => {
    expect(await columnsThatSing()).toEqual(goingColumns().map(([column]) => column));
  });

  it('forget a need with the needs, also as the reason for waiting and for having no interview', async () => {
    await forgetOn('2027-03-25');
    const left = await columnsThatSing();
    for (const column of [
      'registration.waiting_reason',
      'registration.interpreter_language',
      'interview_plan.result',
      'day_plan.content',
      'tour_plan.content',
    ])
      expect(left).not.toContain(column);
    expect(left).toContain('jobseeker.first_name');
  });

  it('count in a preview what would go, and change nothing', async () => {
    app.clock.moveTo('2027-06-11T12:00:00Z');
    const before = await columnsThatSing();
    const preview = await app.run(() => app.get(ForgetWhatIsOld).preview());
    expect(await columnsThatSing()).toEqual(before);
    expect(await forgetOn('2027-06-11')).toEqual(preview);
    expect(preview.find(({ what }) => what.startsWith('tasks about people'))?.rows).toBe(1);
  });

  it('forget every copy in the same run as its person', async () => {
    const left = await columnsThatSing();
    for (const column of ['jobseeker.first_name', 'task.title', 'task.body', 'interview_outcome.feedback'])
      expect(left).not.toContain(column);
    expect(left.filter((column) => column.startsWith('message'))).toEqual([]);
    expect(
      await app.sql<Id>('SELECT id FROM jobseeker WHERE forgotten_at IS NULL AND id = ?', [person.jobseeker]),
    ).toEqual([]);
  });

  it('are forgotten by all other rules when one fails, which is said', async () => {
    await app.sql('RENAME TABLE tour_plan TO tour_plan_away');
    const forgotten = await forgetOn('2027-10-11');
    await app.sql('RENAME TABLE tour_plan_away TO tour_plan');
    expect(forgotten.filter(({ failed }) => failed).map(({ what }) => what)).toEqual([
      'proposals for tours, 14 days after the event',
    ]);
    expect(await columnsThatSing()).not.toContain('event_vehicle.contact_name');
  });

  it('hold nothing of anybody when all terms are over', async () => {
    await forgetOn('2029-12-01');
    expect(await columnsThatSing()).toEqual([]);
    const [user] = await app.sql<{ email: string; firstName: string }>(
      'SELECT email, first_name AS firstName FROM user_account WHERE active = 0',
    );
    expect(user).toEqual({
      email: expect.stringMatching(/@forgotten\.invalid$/) as string,
      firstName: 'vergeten gebruiker',
    });
  });
});

import type { EntityManager } from 'typeorm';
import { auditRules } from '../../../src/audit';
import { InterviewReader } from '../../../src/modules/interviews';
import { RecordOutcome } from '../../../src/modules/outcomes';
import { audit } from '../../../src/platform/audit';
import { publishDay, startTestApp, type TestApp } from '../../support';
import { plantedFaults } from './planted-faults';

const CONSTRAINTS = ['check_constraint_checks', 'foreign_key_checks'];

describe('the audit', () => {
  let test: TestApp;

  beforeAll(async () => {
    test = await startTestApp();
    const { event, coordinator, host, addressOf } = await publishDay(test);
    await addressOf(host('Vriesgroente'));
    test.clock.moveTo('2027-03-11T16:00:00Z');
    const [interview] = await test.get(InterviewReader).published(event.id);
    const actor = { type: 'user', user: coordinator } as const;
    await test.run(() =>
      test.get(RecordOutcome).execute({ actor, interviewId: interview!.id, outcome: 'trial-day', feedback: '' }),
    );
    // What the rules are for: data as it is when the database did not refuse it.
    await test.sql('ALTER TABLE registration DROP KEY registration_live');
  }, 120_000);
  afterAll(() => test.close());

  /** Looks at the data with the faults in it, on a connection of its own, and takes them out again. */
  async function withFaults<T>(
    statements: readonly string[],
    look: (manager: EntityManager) => Promise<T>,
  ): Promise<T> {
    const runner = test.dataSource.createQueryRunner();
    const setConstraints = async (value: 0 | 1): Promise<void> => {
      for (const name of CONSTRAINTS) await runner.query(`SET SESSION ${name} = ${value}`);
    };
    await setConstraints(0);
    await runner.startTransaction();
    try {
      for (const sql of statements) await runner.query(sql);
      return await look(runner.manager);
    } finally {
      await runner.rollbackTransaction();
      await setConstraints(1);
      await runner.release();
    }
  }

  it('finds nothing in a published day with its outcomes', async () => {
    expect(await test.audit()).toEqual([]);
  });

  it('has a planted fault for every rule', () => {
    expect(Object.keys(plantedFaults).sort()).toEqual(auditRules.map(({ code }) => code).sort());
  });

  it.each(auditRules.map(({ code, says }) => [code, says]))('%s: %s', async (code) => {
    const findings = await withFaults(plantedFaults[code] ?? [], (manager) => audit(manager, auditRules));
    const found = findings.filter((finding) => finding.code === code);
    expect(found).not.toEqual([]);
    for (const { subject } of found) expect(subject).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('leaves the data as it was', async () => {
    expect(await test.audit()).toEqual([]);
  });
});

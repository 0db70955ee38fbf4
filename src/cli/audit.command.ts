import type { Command } from './command';

/** One connection, on which a check may take as long as it needs. */
const limits = { size: 1, statementSeconds: 0 };

export const auditCommand: Command = {
  usage: '',
  says: 'checks every invariant of the database; reads only, exits 1 when one is broken',
  run: async () => {
    const { DataSource } = await import('typeorm');
    const { audit } = await import('../platform/audit');
    const { auditRules } = await import('../audit');
    const { loadConfig } = await import('../platform/config');
    const { dataSourceOptions } = await import('../platform/database');
    const dataSource = await new DataSource(dataSourceOptions(loadConfig().databaseUrl, [], limits)).initialize();
    try {
      const findings = await audit(dataSource, auditRules);
      return { result: { rules: auditRules.length, findings }, exitCode: findings.length === 0 ? 0 : 1 };
    } finally {
      await dataSource.destroy();
    }
  },
};

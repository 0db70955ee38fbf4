import { succeeded, type Command } from './command';

export const migrateCommand: Command = {
  usage: '',
  says: 'brings the database schema up to date',
  run: async () => {
    const { loadConfig } = await import('../platform/config');
    const { migrate } = await import('../platform/database');
    const say = (line: string): void => void process.stderr.write(`${line}\n`);
    return succeeded({ applied: await migrate(loadConfig().databaseUrl, { say }) });
  },
};

import { succeeded, type Command } from './command';

export const migrateCommand: Command = {
  usage: '',
  says: 'brings the database schema up to date',
  run: async () => {
    const { loadConfig } = await import('../platform/config');
    const { migrate } = await import('../platform/database');
    return succeeded({ applied: await migrate(loadConfig().databaseUrl) });
  },
};

import { withApplication } from './application';
import type { Command } from './command';

export const forgetCommand: Command = {
  usage: '[--dry-run]',
  says: 'forgets personal data that may no longer be kept; the worker does this every hour. --dry-run only counts',
  run: async (args) => {
    const { ForgetWhatIsOld } = await import('../modules/privacy');
    const result = await withApplication((app) => {
      const forget = app.get(ForgetWhatIsOld);
      return args.includes('--dry-run') ? forget.preview() : forget.execute();
    });
    return { result, exitCode: result.some(({ failed }) => failed) ? 1 : 0 };
  },
};

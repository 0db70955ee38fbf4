import { withApplication } from './application';
import { succeeded, type Command } from './command';

export const forgetCommand: Command = {
  usage: '',
  says: 'forgets personal data that may no longer be kept; the worker does this every hour',
  run: async () => {
    const { ForgetWhatIsOld } = await import('../modules/privacy');
    return succeeded(await withApplication((app) => app.get(ForgetWhatIsOld).execute()));
  },
};

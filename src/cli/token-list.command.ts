import { withApplication } from './application';
import { succeeded, type Command } from './command';

export const tokenListCommand: Command = {
  usage: '',
  says: 'lists the API tokens that open something, without their secrets',
  run: async () => {
    const { ApiTokenRepository } = await import('../modules/identity');
    return succeeded({ tokens: await withApplication((app) => app.get(ApiTokenRepository).live()) });
  },
};

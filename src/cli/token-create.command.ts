import { withApplication } from './application';
import { option, succeeded, UsageError, type Command } from './command';

export const tokenCreateCommand: Command = {
  usage: '--user <mail> [--label <text>]',
  says: 'makes an API token for a user; it is shown once',
  run: async (args) => {
    const email = option(args, 'user');
    if (email === undefined) throw new UsageError('Say for whom: --user <mail>');
    const { CreateApiToken } = await import('../modules/identity');
    const created = await withApplication((app) =>
      app.get(CreateApiToken).execute({ email, label: option(args, 'label') ?? 'cli' }),
    );
    return succeeded({ token: created.token, user: email, expiresAt: created.expiresAt.toISOString() });
  },
};

import { withApplication } from './application';
import { option, succeeded, UsageError, type Command } from './command';

export const tokenCreateCommand: Command = {
  usage: '--user <mail> [--scopes <a,b>] [--days <n>] [--label <text>]',
  says: 'makes an API token for a user, shown once; all scopes and 365 days when nothing is said',
  run: async (args) => {
    const email = option(args, 'user');
    if (email === undefined) throw new UsageError('Say for whom: --user <mail>');
    const scopes = option(args, 'scopes')
      ?.split(',')
      .map((scope) => scope.trim());
    const days = option(args, 'days');
    const { CreateApiToken, tokenScopes } = await import('../modules/identity');
    const created = await withApplication((app) =>
      app.get(CreateApiToken).execute({
        ...{ email, scopes, label: option(args, 'label') ?? 'cli' },
        days: days === undefined ? undefined : Number(days),
      }),
    );
    const { id, token, expiresAt } = created;
    return succeeded({ id, token, user: email, scopes: scopes ?? tokenScopes, expiresAt: expiresAt.toISOString() });
  },
};

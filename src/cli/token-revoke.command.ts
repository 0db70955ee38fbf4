import { withApplication } from './application';
import { succeeded, UsageError, type Command } from './command';

export const tokenRevokeCommand: Command = {
  usage: '<id>',
  says: 'takes an API token back, from the next call on; token-list has the ids',
  run: async ([tokenId]) => {
    if (tokenId === undefined) throw new UsageError('Say which: token-revoke <id>');
    const { RevokeApiToken } = await import('../modules/identity');
    await withApplication((app) => app.get(RevokeApiToken).execute({ tokenId }));
    return succeeded({ revoked: tokenId });
  },
};

import { auditCommand } from './audit.command';
import type { Command } from './command';
import { forgetCommand } from './forget.command';
import { migrateCommand } from './migrate.command';
import { planInterviewsCommand } from './plan-interviews.command';
import { planItineraryCommand } from './plan-itinerary.command';
import { seedCommand } from './seed.command';
import { tokenCreateCommand } from './token-create.command';
import { tokenListCommand } from './token-list.command';
import { tokenRevokeCommand } from './token-revoke.command';

/** Everything the command line can do. Each loads what it needs when it runs: planning needs no database. */
export const commands: Readonly<Record<string, Command>> = {
  migrate: migrateCommand,
  seed: seedCommand,
  'token-create': tokenCreateCommand,
  'token-list': tokenListCommand,
  'token-revoke': tokenRevokeCommand,
  audit: auditCommand,
  forget: forgetCommand,
  'plan-interviews': planInterviewsCommand,
  'plan-itinerary': planItineraryCommand,
};

import { withApplication } from './application';
import { option, succeeded, UsageError, type Command } from './command';

export const seedCommand: Command = {
  usage: '--demo [--state draft|published]',
  says: "loads the region and the demo's events; does nothing the second time",
  run: async (args) => {
    if (!args.includes('--demo')) throw new UsageError('Say what to load: --demo');
    const state = option(args, 'state') ?? 'published';
    if (state !== 'draft' && state !== 'published') throw new UsageError('--state is draft or published');
    const { loadDemoScenario } = await import('../demo/load-demo-scenario');
    const { startDemoClock } = await import('../demo/start-demo-clock');
    const loaded = await withApplication(async (app) => {
      await startDemoClock(app);
      return loadDemoScenario(app, { state });
    });
    return succeeded(loaded);
  },
};

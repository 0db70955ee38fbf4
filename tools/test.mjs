/** `npm test [-- <jest arguments>]`: all tests against private servers; Jest's own summary comes last. */
import { inProject } from './lib/paths.mjs';
import { installMissing } from './lib/install-missing.mjs';
import { runProgram } from './lib/run-program.mjs';
import { runTool } from './lib/shutdown.mjs';
import { startTestServers } from './lib/test-environment.mjs';

runTool(async () => {
  await installMissing({ browser: true });
  const env = await startTestServers();
  const jest = inProject('node_modules', 'jest', 'bin', 'jest.js');
  return (await runProgram(process.execPath, [jest, ...process.argv.slice(2)], { env })).code;
});

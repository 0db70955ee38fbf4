/** `npm run --silent cli -- <command>`: the product's command line, on the running demo's database unless told otherwise. */
import { spawn } from 'node:child_process';
import { readDemoEnvironment } from './lib/demo-env.mjs';
import { ensureBuild } from './lib/ensure-build.mjs';
import { inProject } from './lib/paths.mjs';
import { beforeExit, runTool } from './lib/shutdown.mjs';

runTool(async () => {
  await ensureBuild();
  const env = { ...readDemoEnvironment(), ...process.env };
  const child = spawn(process.execPath, [inProject('dist', 'cli.js'), ...process.argv.slice(2)], {
    env,
    stdio: 'inherit',
  });
  /** @type {Promise<number>} */
  const ended = new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
  beforeExit(() => (child.kill('SIGTERM'), ended));
  return ended;
});

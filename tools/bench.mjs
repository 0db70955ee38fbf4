/**
 * `npm run bench`: all benchmarks in test/bench; `npm run bench:<name> -- <arguments>`: one of them.
 * A benchmark with a file `needs-servers` beside its main.ts gets private servers, as the tests do.
 */
import { existsSync, readdirSync } from 'node:fs';
import { inProject } from './lib/paths.mjs';
import { installMissing } from './lib/install-missing.mjs';
import { installNpmPackages } from './lib/npm-packages.mjs';
import { runProgram } from './lib/run-program.mjs';
import { runTool } from './lib/shutdown.mjs';
import { startTestServers } from './lib/test-environment.mjs';
import { say, ToolError } from './lib/tool-error.mjs';
import { transpileFolders } from './lib/transpile.mjs';

const outFolder = inProject('.cache', 'bench');

runTool(async () => {
  const [name, ...args] = process.argv.slice(2);
  const all = benchNames();
  if (name && !all.includes(name))
    throw new ToolError(`No benchmark ${name}; there is ${all.join(', ') || 'none yet'}.`);
  const chosen = name ? [name] : all;
  const needServers = chosen.some((bench) => existsSync(inProject('test', 'bench', bench, 'needs-servers')));
  await (needServers ? installMissing() : installNpmPackages());
  transpileFolders(['src', 'test/bench', 'test/fixtures', 'test/support'], outFolder);
  const env = needServers ? await startTestServers() : process.env;
  let worst = 0;
  for (const bench of chosen) worst = Math.max(worst, await runBench(bench, args, env));
  return worst;
});

function benchNames() {
  const folders = readdirSync(inProject('test', 'bench'), { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
  return folders
    .map(({ name }) => name)
    .filter((name) => existsSync(inProject('test', 'bench', name, 'main.ts')))
    .sort();
}

/** @param {string} name @param {string[]} args @param {NodeJS.ProcessEnv} env */
async function runBench(name, args, env) {
  say(`Benchmark ${name} …`);
  const main = `${outFolder}/test/bench/${name}/main.js`;
  return (await runProgram(process.execPath, ['--enable-source-maps', main, ...args], { env })).code;
}

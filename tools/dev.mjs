/**
 * `npm run dev`: the demo's servers and product from the sources as they are, until Ctrl-C; web and worker start anew
 * on every change of src/. Types are not checked here: an editor and `npm run types` do that. Data: `.local/dev/`.
 */
import { join } from 'node:path';
import { writeDemoEnvironment } from './lib/demo-env.mjs';
import { startDemoServers } from './lib/demo-servers.mjs';
import { installMissing } from './lib/install-missing.mjs';
import { dataDirectory, inProject } from './lib/paths.mjs';
import { claimDataFolder } from './lib/private-servers.mjs';
import { RestartingProduct } from './lib/restarting-product.mjs';
import { runTool, untilSignal } from './lib/shutdown.mjs';
import { unexpectedEnd } from './lib/start-product.mjs';
import { say } from './lib/tool-error.mjs';
import { transpileFolders } from './lib/transpile.mjs';
import { watchFolder } from './lib/watch-folder.mjs';

runTool(async () => {
  const dataDir = dataDirectory('.local/dev');
  await claimDataFolder(dataDir);
  await installMissing();
  const folder = inProject('.cache', 'dev');
  transpileFolders(['src'], folder);
  const { children, variables } = await startDemoServers(dataDir, join(folder, 'src'));
  const product = new RestartingProduct({ dataDir, variables, folder });
  await product.cli(['seed', '--demo']);
  await product.start();
  writeDemoEnvironment(dataDir, variables);
  watchFolder(inProject('src'), () => product.restart());
  const { APP_URL, HOP_INBOX_URL } = variables;
  process.stdout.write(`ready ${APP_URL} · demo ${APP_URL}/demo · inbox ${HOP_INBOX_URL} · logs ${dataDir}/logs\n`);
  await Promise.race([untilSignal(), unexpectedEnd(children)]);
  say('Stopping …');
});

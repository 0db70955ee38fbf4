/** Brings dist/ up to date: compiled TypeScript and the files that stand beside it. */
import { ensureBuild } from './lib/ensure-build.mjs';
import { runTool } from './lib/shutdown.mjs';

runTool(ensureBuild);

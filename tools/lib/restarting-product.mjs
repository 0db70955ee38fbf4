import { join } from 'node:path';
import { launchProduct, runCliCommand, untilProductIsReady } from './start-product.mjs';
import { say } from './tool-error.mjs';
import { transpileFolders } from './transpile.mjs';

/**
 * Web and worker, started anew on every change of src/. What does not compile or does not start is told, and the
 * next change is another try.
 */
export class RestartingProduct {
  /** @type {import('./child-process.mjs').Child[]} */
  #processes = [];
  #failed = false;

  /**
   * @param {{ dataDir: string, variables: Record<string, string>, folder: string }} options folder: of the compiled files
   */
  constructor({ dataDir, variables, folder }) {
    this.dataDir = dataDir;
    this.variables = variables;
    this.folder = folder;
  }

  /** @param {string[]} args of the product's command line */
  cli(args) {
    return runCliCommand(args, this.variables, join(this.folder, 'src'));
  }

  async start() {
    const processes = await launchProduct(this.dataDir, this.variables, join(this.folder, 'src'));
    this.#processes = [processes.web, processes.worker];
    await untilProductIsReady(processes, this.variables);
  }

  /** Compiles what changed and starts anew; nothing when no file is different. */
  async restart() {
    const began = performance.now();
    try {
      const changed = transpileFolders(['src'], this.folder);
      if (changed.length === 0 && !this.#failed) return;
      await Promise.all(this.#processes.map((child) => child.stop()));
      if (this.#failed || changed.some((file) => file.endsWith('.sql'))) await this.cli(['migrate']);
      await this.start();
      this.#failed = false;
      say(`restarted in ${((performance.now() - began) / 1_000).toFixed(1)} s: ${summaryOf(changed)}`);
    } catch (error) {
      this.#failed = true;
      say(`${reasonOf(error)}\nWaiting for the next change …`);
    }
  }
}

/** @param {string[]} files */
const summaryOf = ([first = 'another try', ...more]) =>
  more.length === 0 ? first : `${first} and ${more.length} more`;

/** Without the stack that the compiler adds to a syntax error. @param {unknown} error */
function reasonOf(error) {
  const message = error instanceof Error ? error.message : String(error);
  return message.split(/\n+Caused by/)[0];
}

import { spawn } from 'node:child_process';
import { beforeExit } from '../../tools/lib/shutdown.mjs';

const POINTS = /** @type {const} */ (['before-claim', 'after-claim', 'after-body', 'before-settle']);

/** Worker processes that die and are replaced. */
export class Workers {
  /** @type {Set<import('node:child_process').ChildProcess>} */
  #alive = new Set();
  /** @type {Set<import('node:child_process').ChildProcess>} */
  #ready = new Set();
  #turn = 0;
  #stopped = false;
  /** @type {Record<string, number>} */
  deaths = {};

  /** @param {{ entry: string, env: NodeJS.ProcessEnv, passes: number }} options passes: about how often a doomed worker passes its point */
  constructor({ entry, env, passes }) {
    this.passes = passes;
    this.entry = entry;
    this.env = env;
    beforeExit(() => this.killAll());
  }

  /** @param {boolean} doomed whether it dies by itself at a named point @param {() => number} random */
  start(doomed, random) {
    const point = POINTS[this.#turn++ % POINTS.length] ?? 'before-claim';
    const doom = doomed
      ? { HOP_CRASH_AT: point, HOP_CRASH_AFTER: String(Math.ceil(this.passes * (0.5 + random()))) }
      : {};
    const child = spawn(process.execPath, [this.entry], {
      env: { ...this.env, ...doom },
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    child.once('message', () => this.#ready.add(child));
    this.#alive.add(child);
    child.once('exit', (_code, signal) => {
      this.#alive.delete(child);
      this.#ready.delete(child);
      // Whoever was killed by us is counted where it was killed.
      if (signal === 'SIGKILL' && doomed && !child.killed) this.#count(`at ${point}`);
    });
  }

  get size() {
    return this.#alive.size;
  }

  get isAnyReady() {
    return this.#ready.size > 0;
  }

  /** @param {() => number} random */
  killOne(random) {
    const all = [...this.#ready];
    const victim = all[Math.floor(random() * all.length)];
    if (!victim) return;
    this.#count('at random');
    victim.kill('SIGKILL');
  }

  /** Kills all and waits until none is left. */
  async killAll() {
    this.#stopped = true;
    await Promise.all(
      [...this.#alive].map((child) => new Promise((done) => (child.once('exit', done), child.kill('SIGKILL')))),
    );
    this.#stopped = false;
  }

  /** @param {string} how */
  #count(how) {
    if (!this.#stopped) this.deaths[how] = (this.deaths[how] ?? 0) + 1;
  }
}

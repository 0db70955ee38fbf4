import { say, ToolError } from './tool-error.mjs';

/** @type {(() => unknown)[]} */
const steps = [];
/** @type {Promise<void> | undefined} */
let stopping;
let signalExitCode = 130;
/** @type {() => void} */
let announceSignal = () => undefined;
const signalled = new Promise((resolve) => (announceSignal = () => resolve(undefined)));

/** Registers what must be undone before this process ends; the last registered is undone first. @param {() => unknown} step */
export function beforeExit(step) {
  steps.push(step);
}

/** Throws once the process is stopping, so that nothing new is started behind its back. */
export function assertNotStopping() {
  if (stopping) throw new ToolError('stopped');
}

/** Undoes all registered steps, once, however often it is asked. */
export function shutDown() {
  stopping ??= undoSteps();
  return stopping;
}

async function undoSteps() {
  for (let step = steps.pop(); step; step = steps.pop()) {
    try {
      await step();
    } catch (error) {
      say(`While stopping: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
}

/** Runs until Ctrl-C or SIGTERM, which from now on is the normal end (exit code 0). */
export async function untilSignal() {
  signalExitCode = 0;
  await signalled;
}

/**
 * Runs a tool and always undoes its registered steps: at its end, after an error, after a signal.
 * @param {() => Promise<number | void>} main its result is the exit code
 */
export function runTool(main) {
  // A terminal and npm may both deliver the signal: only the first one counts.
  const onSignal = () => {
    announceSignal();
    void leave(signalExitCode);
  };
  for (const name of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(name, onSignal);
  watchParent(onSignal);
  // Whoever read our output may be gone already; what was started must be stopped all the same.
  for (const out of [process.stdout, process.stderr]) out.on('error', () => undefined);
  process.on('uncaughtException', (error) => void fail(error));
  process.on('unhandledRejection', (error) => void fail(error));
  main().then((code) => leave(code ?? 0), fail);
}

/**
 * npm passes SIGTERM to the shell it runs a script in, and that shell dies of it without passing it on: a script
 * of npm whose parent is gone was meant to stop.
 * @param {() => void} onGone
 */
function watchParent(onGone) {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && onGone(), 250).unref();
}

/** @param {unknown} error */
async function fail(error) {
  if (!stopping) say(error instanceof ToolError ? error.message : String(error instanceof Error ? error.stack : error));
  await leave(1);
}

/** @type {number | undefined} */
let exitCode;

/** @param {number} code */
async function leave(code) {
  exitCode ??= code;
  await shutDown();
  // Writing to a pipe is asynchronous: an empty write comes back when all before it is out.
  await Promise.all([process.stdout, process.stderr].map((out) => new Promise((done) => out.write('', done))));
  process.exit(exitCode);
}

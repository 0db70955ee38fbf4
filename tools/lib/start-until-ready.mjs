import { freePort } from './free-port.mjs';
import { pause } from './process-identity.mjs';
import { lastLines } from './child-process.mjs';
import { ToolError } from './tool-error.mjs';

const ATTEMPTS = 3;

/**
 * Starts a server on a free port and waits until it answers; on another port when that one was taken meanwhile.
 * @param {(port: number) => Promise<import('./child-process.mjs').Child>} start
 * @param {(port: number) => Promise<boolean>} isReady
 * @param {{ seconds: number, preferredPort?: number }} options
 */
export async function startUntilReady(start, isReady, { seconds, preferredPort }) {
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort(attempt === 1 ? preferredPort : undefined);
    const child = await start(port);
    if (await becomesReady(child, () => isReady(port), seconds)) return { port, child };
    const wasRunning = child.isRunning();
    await child.stop();
    if (wasRunning || attempt === ATTEMPTS) {
      const why = wasRunning ? `did not answer within ${seconds} s` : await child.ended;
      throw new ToolError(`${child.name} ${why}; the end of its log:\n${lastLines(child.logFile)}`);
    }
  }
}

/**
 * @param {import('./child-process.mjs').Child} child
 * @param {() => Promise<boolean>} isReady
 * @param {number} seconds
 */
async function becomesReady(child, isReady, seconds) {
  for (const end = Date.now() + seconds * 1000; Date.now() < end && child.isRunning(); await pause(50)) {
    if (await isReady()) return child.isRunning();
  }
  return false;
}

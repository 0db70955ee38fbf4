/** Something the person at the console can mend: shown as its message alone, without a stack. */
export class ToolError extends Error {}

/** Progress for the person at the console; stdout stays free for results. @param {string} text */
export function say(text) {
  process.stderr.write(`${text}\n`);
}

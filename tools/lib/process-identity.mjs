import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const hasProc = existsSync('/proc/self/stat');

/**
 * What tells a process from a later one with the same number: its start time and its command line.
 * Undefined when no such process runs (a zombie does not run).
 * @param {number} pid
 * @returns {string | undefined}
 */
export function processIdentity(pid) {
  try {
    return hasProc ? fromProc(pid) : fromPs(pid);
  } catch {
    return undefined;
  }
}

/** @param {number} pid */
function fromProc(pid) {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  // The name in parentheses may itself hold spaces and parentheses; the fields after it do not.
  const [state, ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  if (state === 'Z' || state === 'X') return undefined;
  const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').join(' ').trim();
  const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  return `${boot} ${fields[18]} ${command}`;
}

/** @param {number} pid */
function fromPs(pid) {
  return execFileSync('ps', ['-o', 'lstart=,command=', '-p', String(pid)], { encoding: 'utf8' }).trim() || undefined;
}

/** @param {number} milliseconds */
export const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/**
 * Ends one process by number: SIGTERM, and SIGKILL when it still runs after the grace period.
 * @param {number} pid
 * @param {{ graceMilliseconds?: number, group?: boolean }} [options] group: its whole process group
 */
export async function endProcess(pid, { graceMilliseconds = 20_000, group = false } = {}) {
  const identity = processIdentity(pid);
  if (identity === undefined) return;
  signal(pid, 'SIGTERM', group);
  for (const end = Date.now() + graceMilliseconds; Date.now() < end; await pause(20)) {
    if (processIdentity(pid) !== identity) return;
  }
  if (processIdentity(pid) === identity) signal(pid, 'SIGKILL', group);
  for (const end = Date.now() + 5_000; Date.now() < end && processIdentity(pid) === identity;) await pause(20);
}

/** @param {number} pid @param {NodeJS.Signals} name @param {boolean} group */
function signal(pid, name, group) {
  try {
    process.kill(group ? -pid : pid, name);
  } catch {
    // It ended between the look and the signal.
  }
}

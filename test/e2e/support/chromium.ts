import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const PROGRAMS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** A browser that calls nobody but us. */
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-extensions',
  '--disable-sync',
  '--metrics-recording-only',
  '--no-first-run',
  '--no-pings',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

/** Starts the installed Chromium without a window. @throws Error when there is none */
export async function startChromium(): Promise<Browser> {
  const executablePath = PROGRAMS.find((program) => existsSync(program));
  if (executablePath === undefined) throw new Error(`No Chromium: none of ${PROGRAMS.join(', ')} is there`);
  return chromium.launch({ executablePath, args: QUIET });
}

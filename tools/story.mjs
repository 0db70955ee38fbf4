/**
 * The whole main job of the demo event, done over HTTP the way its users do it: open for referral, 40 referrals, route,
 * interviews, publication, and every mail until the day after. The last line on stdout is the summary as JSON.
 */
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { SignedInClient } from './lib/story/signed-in-client.mjs';
import { requireFigures } from './lib/story/require-figures.mjs';

const COORDINATOR = 'katrien@aalst.example';
const CODE = 'HNJ-2027-01';
const EVENT = `/evenementen/${CODE}`;

const base = process.env['APP_URL'] ?? '';
const inbox = process.env['INBOX_URL'] ?? '';
const started = performance.now();

const say = (/** @type {string} */ line) => process.stderr.write(`${line}\n`);

/** @returns {Promise<Record<string, unknown> & { mails: { sent: number, failed: number } }>} */
const figures = async () => (await fetch(`${base}/demo/stand.json`)).json();

async function tell() {
  const katrien = await SignedInClient.as(base, COORDINATOR);
  const step = (/** @type {string} */ name) => katrien.post(`${EVENT}/stap`, { step: name });
  say('1/6 open for referral');
  await step('publish');
  say('2/6 40 referrals');
  await katrien.post('/demo/doorverwijzingen', { event: CODE });
  requireFigures(await figures(), { referred: 40, seated: 36, waiting: 4 });
  say('3/6 two weeks before: close referral, plan the route and the interviews');
  await katrien.post('/demo/klok', { event: CODE, moment: 'veertien-dagen-ervoor' });
  await step('close');
  for (const action of ['route/bereken', 'route/publiceer', 'gesprekken/bereken', 'gesprekken/publiceer']) {
    await katrien.post(`${EVENT}/${action}`);
  }
  await step('finalise');
  requireFigures(await figures(), { withInterview: 35, interviews: 37, firstChoices: 31 });
  say('4/6 the reminders of 7, 3 and 1 days before');
  for (const moment of ['zeven-dagen-ervoor', 'drie-dagen-ervoor', 'een-dag-ervoor']) {
    await katrien.post('/demo/klok', { event: CODE, moment });
  }
  say('5/6 the day itself');
  await katrien.post('/demo/klok', { event: CODE, moment: 'ochtend-zelf' });
  await step('start');
  await katrien.post('/demo/klok', { event: CODE, moment: 'dag-zelf' });
  await katrien.confirm(`${EVENT}/stap?step=finish`);
  say('6/6 the day after');
  await katrien.post('/demo/klok', { event: CODE, moment: 'dag-erna' });
  return figures();
}

/** What the database calls sent must lie in the inbox. @param {number} sent */
async function requireInInbox(sent) {
  for (let look = 0; look < 50; look += 1) {
    const received = await (await fetch(`${inbox}/api/messages`)).json();
    if (received.length >= sent) return;
    await sleep(100);
  }
  throw new Error(`fewer than ${sent} mails arrived in the inbox`);
}

try {
  const summary = await tell();
  await requireInInbox(summary.mails.sent);
  const seconds = Math.round((performance.now() - started) / 100) / 10;
  process.stdout.write(`${JSON.stringify({ ...summary, seconds })}\n`);
  process.exitCode = summary.mails.failed === 0 ? 0 : 1;
} catch (error) {
  say(`The story stopped: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}

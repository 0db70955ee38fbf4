import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { listPage, messagePage, notFoundPage } from './inbox-pages.mjs';
import { FAULT_MODES } from './smtp-receiver.mjs';

const css = readFileSync(new URL('./inbox.css', import.meta.url));

const PAGE_POLICY = "default-src 'none'; style-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'";
// A mail is a stranger's page: no scripts, nothing fetched from elsewhere; its links open in a tab of their own.
const MAIL_POLICY =
  "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/** @typedef {{ status?: number, type?: string, policy?: string, body: string | Buffer, filename?: string }} Answer */
/** @typedef {{ store: import('./message-store.mjs').MessageStore, fault: import('./smtp-receiver.mjs').PlannedFault }} Inbox */
/** @typedef {{ query: URLSearchParams, parts: string[], body: string, inbox: Inbox }} Request */

/** @type {[RegExp, (request: Request) => Answer][]} */
const routes = [
  [/^GET \/$/, ({ query, inbox }) => html(listPage(inbox.store.list(recipient(query)), recipient(query)))],
  [/^GET \/inbox\.css$/, () => ({ type: 'text/css', body: css })],
  [/^GET \/berichten\/(\d+)$/, withMessage((message) => html(messagePage(message)))],
  [
    /^GET \/berichten\/(\d+)\/html$/,
    withMessage(({ html: mail }) => ({ ...html(withLinksInNewTab(mail ?? '')), policy: MAIL_POLICY })),
  ],
  [/^GET \/berichten\/(\d+)\/bijlagen\/(\d+)$/, withMessage(attachment)],
  [/^GET \/api\/messages$/, ({ query, inbox }) => json(inbox.store.list(recipient(query)).map(asJson))],
  [/^GET \/api\/messages\/(\d+)$/, withMessage((message) => json(asJson(message)))],
  [/^DELETE \/api\/messages$/, ({ inbox }) => (inbox.store.clear(), json({ deleted: true }))],
  [/^POST \/api\/faults$/, planFault],
  [/^POST \/api\/sms$/, receiveSms],
];

/** The page and the JSON interface of the inbox. @param {Inbox} inbox */
export function createInboxHttp(inbox) {
  return createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://inbox');
    const line = `${request.method} ${pathname}`;
    const route = routes.find(([pattern]) => pattern.test(line));
    const parts = route?.[0].exec(line)?.slice(1) ?? [];
    const body = await readBody(request);
    send(response, route ? route[1]({ query: searchParams, parts, body, inbox }) : missing());
  });
}

/** @param {import('node:http').IncomingMessage} request */
async function readBody(request) {
  let body = '';
  for await (const chunk of request.setEncoding('utf8')) body += chunk;
  return body;
}

/** @param {import('node:http').ServerResponse} response @param {Answer} answer */
function send(response, { status = 200, type = 'text/html; charset=utf-8', policy = PAGE_POLICY, body, filename }) {
  response.writeHead(status, {
    'Content-Type': type,
    'Content-Security-Policy': policy,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cache-Control': 'no-store',
    ...(filename && { 'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(filename)}` }),
  });
  response.end(body);
}

const html = (/** @type {string} */ body, status = 200) => ({ body, status });
const json = (/** @type {unknown} */ value, status = 200) => ({
  body: JSON.stringify(value),
  status,
  type: 'application/json',
});
const missing = () => html(notFoundPage(), 404);
const recipient = (/** @type {URLSearchParams} */ query) => query.get('aan') ?? '';

/** @param {(message: import('./message-store.mjs').StoredMessage, parts: string[]) => Answer} answer @returns {(request: Request) => Answer} */
function withMessage(answer) {
  return ({ parts, inbox }) => {
    const message = inbox.store.get(parts[0] ?? '');
    return message ? answer(message, parts) : missing();
  };
}

/** @param {string} mail */
function withLinksInNewTab(mail) {
  const base = '<base target="_blank">';
  return /<head[^>]*>/i.test(mail) ? mail.replace(/<head[^>]*>/i, (head) => head + base) : base + mail;
}

/** @param {import('./message-store.mjs').StoredMessage} message @param {string[]} parts @returns {Answer} */
function attachment({ attachments }, [, index]) {
  const found = attachments[Number(index)];
  return found ? { body: found.content, type: found.contentType, filename: found.filename } : missing();
}

/** @param {import('./message-store.mjs').StoredMessage} message */
function asJson({ attachments, ...message }) {
  return {
    ...message,
    attachments: attachments.map(({ filename, contentType, content }) => ({
      filename,
      contentType,
      size: content.length,
    })),
  };
}

/** @param {Request} request */
function planFault({ body, inbox }) {
  const { mode, times = 1 } = readJson(body);
  if (!FAULT_MODES.includes(mode) || !Number.isInteger(times) || times < 0) {
    return json({ error: `mode is one of ${FAULT_MODES.join(', ')}; times is a whole number` }, 400);
  }
  inbox.fault.plan(mode, times);
  return json({ mode, times });
}

/** An SMS gateway as the product speaks to one; what it takes goes to nobody. @param {Request} request */
function receiveSms({ body, inbox }) {
  const { from, to, text, reference } = readJson(body);
  const fields = [from, to, text, reference];
  if (!fields.every((field) => typeof field === 'string' && field !== '') || !/^\+\d{8,15}$/.test(to)) {
    return json({ error: 'from, to (+…), text and reference are needed' }, 400);
  }
  inbox.store.addSms({ from, to, text, reference });
  return json({ accepted: true }, 202);
}

/** @param {string} text */
function readJson(text) {
  try {
    return Object(JSON.parse(text));
  } catch {
    return {};
  }
}

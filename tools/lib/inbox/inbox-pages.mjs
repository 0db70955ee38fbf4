import { isCalendar } from './message-store.mjs';

/** @typedef {import('./message-store.mjs').StoredMessage} StoredMessage */

/** @param {string} text */
const escape = (text) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** When a mail says it was sent: in the demo that is by the demo's clock. @param {string} iso */
function timeOf(iso) {
  const options = { timeZone: 'Europe/Brussels', dateStyle: 'medium', timeStyle: 'short' };
  return `<time datetime="${iso}">${new Date(iso).toLocaleString('nl-BE', options)}</time>`;
}

/** @param {string} title @param {string} body */
function page(title, body) {
  return `<!doctype html>
<html lang="nl-BE">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)} · Postbus van de demo</title>
<link rel="stylesheet" href="/inbox.css">
</head>
<body><main>
${body}
</main></body>
</html>`;
}

/** @param {StoredMessage[]} messages newest first @param {string} recipient what was searched for */
export function listPage(messages, recipient) {
  const rows = messages.map(
    ({ id, to, subject, date }) => `<li><a href="/berichten/${id}">
<span class="subject">${escape(subject || '(zonder onderwerp)')}</span>
<span class="to">aan ${escape(to)}</span>
${date === null ? '' : timeOf(date)}</a></li>`,
  );
  const empty = recipient
    ? '<p>Geen berichten voor dit adres.</p>'
    : '<p>Nog geen berichten. Wat de demo verstuurt, komt hier terecht.</p>';
  return page(
    'Berichten',
    `<h1>Postbus van de demo</h1>
<p>Deze berichten gaan naar niemand echt.</p>
<form method="get" role="search">
<label for="aan">Berichten aan</label>
<span class="field"><input id="aan" name="aan" type="search" value="${escape(recipient)}" autocomplete="off">
<button>Zoek</button></span>
</form>
<p class="count">${messages.length} ${messages.length === 1 ? 'bericht' : 'berichten'} · <a href="/">Toon alles</a></p>
${rows.length > 0 ? `<ol class="messages">${rows.join('\n')}</ol>` : empty}`,
  );
}

/** @param {StoredMessage} message */
export function messagePage(message) {
  const { id, to, from, subject, date, html, text, attachments } = message;
  return page(
    subject,
    `<p><a href="/">Alle berichten</a></p>
<h1>${escape(subject || '(zonder onderwerp)')}</h1>
<dl><dt>Aan</dt><dd><a href="/?aan=${encodeURIComponent(to)}">${escape(to)}</a></dd>
<dt>Van</dt><dd>${escape(from)}</dd>
${date === null ? '' : `<dt>Verstuurd</dt><dd>${timeOf(date)}</dd>`}</dl>
${html ? `<h2>Opgemaakt</h2><iframe src="/berichten/${id}/html" sandbox="allow-popups allow-popups-to-escape-sandbox" title="Het bericht met opmaak"></iframe>` : ''}
${text ? `<h2>Gewone tekst</h2><pre>${withLinks(text)}</pre>` : ''}
${attachments.map((attachment, index) => attachmentSection(id, attachment, index)).join('\n')}`,
  );
}

/** @param {string} id @param {import('./message-store.mjs').Attachment} attachment @param {number} index */
function attachmentSection(id, attachment, index) {
  const content = isCalendar(attachment) ? `<pre>${escape(attachment.content.toString('utf8'))}</pre>` : '';
  return `<h2>Bijlage: ${escape(attachment.filename)}</h2>
<p><a href="/berichten/${id}/bijlagen/${index}" download>Bewaar ${escape(attachment.filename)}</a></p>${content}`;
}

/** @param {string} text */
const withLinks = (text) =>
  text
    .split(/(https?:\/\/[^\s<>"]*[^\s<>".,;:)\]])/)
    .map((part, index) => (index % 2 === 1 ? `<a href="${escape(part)}">${escape(part)}</a>` : escape(part)))
    .join('');

export const notFoundPage = () =>
  page('Niet gevonden', '<h1>Dit bericht is er niet (meer)</h1><p><a href="/">Alle berichten</a></p>');
